/// The tables, indexes and views of a database of plans. Its readers are ours, plain SQLite, and Datasette.
enum PlanTables {
    /// `PRAGMA application_id`: `KHKH`.
    static let applicationID = 0x4B48_4B48
    /// `PRAGMA user_version`.
    static let version = 1

    /// Texts are as printed; dates are ISO 8601; `id` counts from 1 in the order of the files' names.
    static let tables = """
        CREATE TABLE files (
            name TEXT PRIMARY KEY NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'duplicate')),
            sha256 TEXT,
            duplicate_of TEXT,
            error_code TEXT,
            error TEXT
        ) WITHOUT ROWID;
        CREATE TABLE plans (
            id INTEGER PRIMARY KEY NOT NULL,
            file TEXT NOT NULL REFERENCES files (name),
            json TEXT NOT NULL,
            type TEXT NOT NULL,
            number TEXT,
            symbol TEXT,
            title TEXT,
            date TEXT,
            year INTEGER,
            place TEXT,
            issuer TEXT,
            issuer_plain TEXT,
            level TEXT,
            signer TEXT,
            signer_position TEXT,
            format TEXT NOT NULL,
            pages INTEGER,
            tasks INTEGER NOT NULL,
            errors INTEGER NOT NULL,
            warnings INTEGER NOT NULL,
            notes INTEGER NOT NULL,
            unclaimed_lines INTEGER NOT NULL
        );
        CREATE TABLE legal_bases (
            id INTEGER PRIMARY KEY NOT NULL,
            plan_id INTEGER NOT NULL REFERENCES plans (id),
            text TEXT NOT NULL
        );
        CREATE TABLE tasks (
            id INTEGER PRIMARY KEY NOT NULL,
            plan_id INTEGER NOT NULL REFERENCES plans (id),
            task TEXT NOT NULL,
            kind TEXT NOT NULL,
            section TEXT,
            marker TEXT,
            title TEXT NOT NULL,
            activity TEXT,
            lead TEXT,
            lead_plain TEXT,
            coordination TEXT,
            coordination_plain TEXT,
            monitoring TEXT,
            products TEXT,
            deadline TEXT,
            start TEXT,
            due TEXT,
            persons TEXT,
            criterion TEXT,
            budget TEXT,
            remarks TEXT,
            page INTEGER,
            first_line INTEGER NOT NULL,
            confidence REAL NOT NULL,
            plain TEXT
        );
        CREATE TABLE agencies (
            task_id INTEGER NOT NULL REFERENCES tasks (id),
            role TEXT NOT NULL CHECK (role IN ('lead', 'coordination', 'monitoring')),
            name TEXT NOT NULL,
            agency TEXT,
            level TEXT
        );
        CREATE TABLE products (
            task_id INTEGER NOT NULL REFERENCES tasks (id),
            text TEXT NOT NULL
        );
        CREATE TABLE deadlines (
            task_id INTEGER NOT NULL REFERENCES tasks (id),
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            action TEXT,
            start TEXT,
            due TEXT,
            every TEXT,
            month_day TEXT,
            condition TEXT,
            year_inferred INTEGER NOT NULL
        );
        CREATE TABLE indicators (
            task_id INTEGER NOT NULL REFERENCES tasks (id),
            text TEXT NOT NULL,
            comparison TEXT NOT NULL,
            value REAL NOT NULL,
            upper_value REAL,
            unit TEXT
        );
        CREATE TABLE citations (
            plan_id INTEGER NOT NULL REFERENCES plans (id),
            task_id INTEGER REFERENCES tasks (id),
            type TEXT NOT NULL,
            number TEXT,
            date TEXT
        );
        CREATE TABLE diagnostics (
            id INTEGER PRIMARY KEY NOT NULL,
            plan_id INTEGER NOT NULL REFERENCES plans (id),
            task_id INTEGER REFERENCES tasks (id),
            severity TEXT NOT NULL,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            remedy TEXT,
            page INTEGER,
            first_line INTEGER
        );
        """

    /// Made when all rows are in.
    ///
    /// SQLite's tokenizer takes off every mark but the bar of đ, so `plain` holds the words of a task that have one, without:
    /// `dau tu` and `đầu tư` both find `Đầu tư`, from any program.
    static let indexes = """
        CREATE INDEX plans_issuer ON plans (issuer);
        CREATE INDEX plans_number ON plans (number);
        CREATE INDEX legal_bases_plan ON legal_bases (plan_id);
        CREATE INDEX tasks_plan ON tasks (plan_id);
        CREATE INDEX tasks_due ON tasks (due);
        CREATE INDEX tasks_lead ON tasks (lead);
        CREATE INDEX agencies_task ON agencies (task_id);
        CREATE INDEX agencies_name ON agencies (name, role);
        CREATE INDEX products_task ON products (task_id);
        CREATE INDEX deadlines_task ON deadlines (task_id);
        CREATE INDEX deadlines_due ON deadlines (due);
        CREATE INDEX indicators_task ON indicators (task_id);
        CREATE INDEX citations_number ON citations (number);
        CREATE INDEX citations_plan ON citations (plan_id);
        CREATE INDEX diagnostics_plan ON diagnostics (plan_id);
        CREATE INDEX diagnostics_code ON diagnostics (code);
        CREATE INDEX diagnostics_task ON diagnostics (task_id);
        CREATE VIRTUAL TABLE tasks_fts USING fts5 (
            title, activity, section, lead, coordination, products, deadline, plain,
            content = 'tasks', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO tasks_fts (tasks_fts) VALUES ('rebuild');
        INSERT INTO tasks_fts (tasks_fts) VALUES ('optimize');
        """

    static let views = """
        CREATE VIEW task_list AS
            SELECT t.id, p.issuer, p.number, t.task, t.kind, t.section, t.title, t.activity, t.lead, t.coordination, t.products,
                t.deadline, t.start, t.due, p.file, t.page, t.confidence
            FROM tasks t JOIN plans p ON p.id = t.plan_id;
        CREATE VIEW tasks_by_month AS
            SELECT substr(due, 1, 7) AS month, count(*) AS tasks FROM tasks WHERE due IS NOT NULL GROUP BY 1 ORDER BY 1;
        CREATE VIEW tasks_by_lead AS
            SELECT a.name AS lead, count(*) AS tasks, count(DISTINCT t.plan_id) AS plans, min(t.due) AS first_due, max(t.due) AS last_due
            FROM agencies a JOIN tasks t ON t.id = a.task_id WHERE a.role = 'lead' GROUP BY 1 ORDER BY 2 DESC, 1;
        CREATE VIEW incomplete_tasks AS
            SELECT id, issuer, number, task, title, file, page,
                lead IS NULL AS lacks_lead, products IS NULL AS lacks_products, deadline IS NULL AS lacks_deadline
            FROM task_list WHERE kind = 'task' AND (lead IS NULL OR products IS NULL OR deadline IS NULL);
        CREATE VIEW findings_by_issuer AS
            SELECT p.issuer, sum(d.severity = 'error') AS errors, sum(d.severity = 'warning') AS warnings, sum(d.severity = 'note') AS notes
            FROM plans p JOIN diagnostics d ON d.plan_id = p.id GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 1;
        CREATE VIEW findings_by_code AS
            SELECT severity, code, count(*) AS findings, count(DISTINCT plan_id) AS plans FROM diagnostics GROUP BY 1, 2 ORDER BY 3 DESC, 2;
        CREATE VIEW failures AS SELECT name, error_code, error FROM files WHERE state = 'failed';
        """
}
