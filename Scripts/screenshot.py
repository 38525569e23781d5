#!/usr/bin/env python3
"""Draws a terminal's text as a picture: docs/screenshot.png.

usage: { echo '$ make run'; make run; } | Scripts/screenshot.py docs/screenshot.png
Needs Pillow and the font Cousine (apt install python3-pil fonts-croscore).
"""
import sys

from PIL import Image, ImageDraw, ImageFont

SIZE, LINE, PAD, BAR = 22, 30, 28, 44
PAPER, INK, DIM, PROMPT, STRING, FIGURE = "#0f1720", "#d7dee8", "#6f7f92", "#7ee0a1", "#9ccbff", "#f2c97d"
FONT = "/usr/share/fonts/truetype/croscore/Cousine-Regular.ttf"


def pieces(line):
    """Parts of a line with their colours."""
    if line.startswith("$ "):
        return [("$ ", DIM), (line[2:], PROMPT)]
    if line.lstrip().startswith('"') and '": ' in line:
        key, value = line.split('": ', 1)
        return [(key + '": ', FIGURE), (value, STRING if value.lstrip().startswith(('"', "[", "{")) else INK)]
    if set(line.strip()) <= {"─", " "}:
        return [(line, DIM)]
    return [(line, INK)]


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    font = ImageFont.truetype(FONT, SIZE)
    step = font.getlength("m")
    width = int(max(len(line) for line in lines) * step) + 2 * PAD
    image = Image.new("RGB", (width, BAR + len(lines) * LINE + PAD), PAPER)
    draw = ImageDraw.Draw(image)
    for index, colour in enumerate(("#ff5f57", "#febc2e", "#28c840")):
        draw.ellipse((PAD + index * 26, 16, PAD + index * 26 + 14, 30), fill=colour)
    for row, line in enumerate(lines):
        x = PAD
        for text, colour in pieces(line):
            draw.text((x, BAR + row * LINE), text, font=font, fill=colour)
            x += int(len(text) * step)
    image.save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
