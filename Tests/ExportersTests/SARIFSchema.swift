/// The part of SARIF 2.1.0 that the report uses, written after the specification (OASIS, section 3), and closed: any
/// other property is a fault. `KEHOACH_SARIF_SCHEMA` names a file with the whole schema, where one is at hand.
enum SARIFSchema {
    static let json = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": {"type": "string", "format": "uri"},
            "version": {"const": "2.1.0"},
            "runs": {"type": "array", "minItems": 0, "items": {"$ref": "#/definitions/run"}}
          },
          "definitions": {
            "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
            "level": {"enum": ["none", "note", "warning", "error"]},
            "message": {"type": "object", "required": ["text"], "additionalProperties": false, "properties": {"text": {"type": "string", "minLength": 1}}},
            "run": {
              "type": "object", "required": ["tool"], "additionalProperties": false,
              "properties": {
                "tool": {
                  "type": "object", "required": ["driver"], "additionalProperties": false,
                  "properties": {"driver": {
                    "type": "object", "required": ["name"], "additionalProperties": false,
                    "properties": {
                      "name": {"type": "string", "minLength": 1}, "version": {"type": "string"}, "language": {"$ref": "#/definitions/language"},
                      "rules": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/definitions/rule"}}
                    }
                  }}
                },
                "language": {"$ref": "#/definitions/language"},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "invocations": {"type": "array", "uniqueItems": false, "items": {
                  "type": "object", "required": ["executionSuccessful"], "additionalProperties": false,
                  "properties": {
                    "executionSuccessful": {"type": "boolean"},
                    "toolExecutionNotifications": {"type": "array", "items": {
                      "type": "object", "required": ["message"], "additionalProperties": false,
                      "properties": {
                        "level": {"$ref": "#/definitions/level"}, "message": {"$ref": "#/definitions/message"},
                        "locations": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/definitions/location"}}
                      }
                    }}
                  }
                }},
                "artifacts": {"type": "array", "uniqueItems": true, "items": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "location": {"$ref": "#/definitions/artifactLocation"},
                    "roles": {"type": "array", "uniqueItems": true, "items": {"enum": ["analysisTarget"]}}
                  }
                }},
                "results": {"type": "array", "items": {"$ref": "#/definitions/result"}}
              }
            },
            "rule": {
              "type": "object", "required": ["id", "shortDescription", "help", "defaultConfiguration"], "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*$"},
                "shortDescription": {"$ref": "#/definitions/message"}, "fullDescription": {"$ref": "#/definitions/message"},
                "help": {"$ref": "#/definitions/message"},
                "defaultConfiguration": {
                  "type": "object", "additionalProperties": false,
                  "properties": {"enabled": {"type": "boolean"}, "level": {"$ref": "#/definitions/level"}}
                }
              }
            },
            "artifactLocation": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "uri": {"type": "string", "pattern": "^(file://)?[A-Za-z0-9._~/%-]*$"}, "index": {"type": "integer", "minimum": -1}
              }
            },
            "location": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "physicalLocation": {
                  "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {"$ref": "#/definitions/artifactLocation"},
                    "region": {
                      "type": "object", "required": ["startLine"], "additionalProperties": false,
                      "properties": {"startLine": {"type": "integer", "minimum": 1}, "endLine": {"type": "integer", "minimum": 1}}
                    }
                  }
                },
                "logicalLocations": {"type": "array", "uniqueItems": true, "items": {
                  "type": "object", "additionalProperties": false,
                  "properties": {"fullyQualifiedName": {"type": "string"}, "kind": {"type": "string"}}
                }}
              }
            },
            "result": {
              "type": "object", "required": ["message", "ruleId", "partialFingerprints"], "additionalProperties": false,
              "properties": {
                "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": -1}, "level": {"$ref": "#/definitions/level"},
                "message": {"$ref": "#/definitions/message"},
                "locations": {"type": "array", "items": {"$ref": "#/definitions/location"}},
                "partialFingerprints": {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string"}},
                "properties": {"type": "object"}
              }
            }
          }
        }
        """
}
