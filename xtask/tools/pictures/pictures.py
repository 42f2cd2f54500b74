"""Pictures of QR codes as people take them: `python pictures.py FOLDER SEED`.

Reads FOLDER/wanted.json, a list of {"class", "generator", "text", "plain"}; makes the plain code where no one has made
it yet (`plain` names the file of one that npm packages have drawn), takes a picture of it as its class says, and writes
FOLDER/pictures.json with the file of each. The same seed makes the same pictures.
"""

import io
import json
import random
import sys
from pathlib import Path

import qrcode
import segno
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

WIDE, HIGH = 1280, 960


def drawn(wanted, folder, rng):
    """The plain code, black on white, eight pixels or so a module, with its quiet zone."""
    level = rng.choice("LMQ")
    if wanted["generator"] == "python-qrcode":
        levels = {"L": qrcode.constants.ERROR_CORRECT_L, "M": qrcode.constants.ERROR_CORRECT_M, "Q": qrcode.constants.ERROR_CORRECT_Q}
        code = qrcode.QRCode(error_correction=levels[level], box_size=8, border=4)
        code.add_data(wanted["text"])
        code.make(fit=True)
        return code.make_image().convert("L")
    if wanted["generator"] == "segno":
        out = io.BytesIO()
        segno.make(wanted["text"], error=level, micro=False).save(out, kind="png", scale=8, border=4)
        return Image.open(out).convert("L")
    picture = Image.open(folder / wanted["plain"])
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture.convert("RGBA")).convert("L")


def table(rng):
    """What the card lies on: a table with a grain, lit from one side, and things with edges."""
    base = rng.randint(70, 200)
    ground = Image.new("L", (WIDE, HIGH), base)
    grain = Image.effect_noise((WIDE // 4, HIGH // 40), 40).resize((WIDE, HIGH))
    ground = ImageChops.overlay(ground, grain)
    pen = ImageDraw.Draw(ground)
    for _ in range(rng.randint(4, 12)):
        x, y = rng.randint(-100, WIDE), rng.randint(-100, HIGH)
        shape = [x, y, x + rng.randint(20, 400), y + rng.randint(20, 300)]
        (pen.rectangle if rng.random() < 0.5 else pen.ellipse)(shape, fill=rng.randint(20, 235))
    for row in range(rng.randint(2, 6)):
        y = rng.randint(0, HIGH)
        pen.text((rng.randint(0, WIDE // 2), y), "Gift card. Scratch to reveal. Not for resale. " * 3, fill=rng.randint(0, 60))
    return ground


def card(code, rng):
    """A card with the code on it, and words beside it."""
    side = code.width
    paper = Image.new("L", (side * 2, int(side * 1.3)), rng.randint(225, 255))
    paper.paste(code, (int(side * 0.1), int(side * 0.15)))
    pen = ImageDraw.Draw(paper)
    for row in range(8):
        pen.text((int(side * 1.15), int(side * (0.2 + row * 0.1))), "Gift card 25 00 USD", fill=20)
    return paper


def coefficients(corners, size):
    """The eight numbers that lead from the picture's `corners` back to an image of this size."""
    width, height = size
    rows = []
    for (x, y), (u, v) in zip(corners, [(0, 0), (width, 0), (width, height), (0, height)]):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for at in range(8):
        best = max(range(at, 8), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(8):
            if other != at:
                part = rows[other][at]
                rows[other] = [a - part * b for a, b in zip(rows[other], rows[at])]
    return [row[8] for row in rows]


def laid(image, corners, ground):
    """The image on the ground, its corners at these places."""
    back = coefficients(corners, image.size)
    how = dict(size=ground.size, method=Image.Transform.PERSPECTIVE, data=back, resample=Image.Resampling.BICUBIC)
    mask = Image.new("L", image.size, 255).transform(**how)
    return Image.composite(image.transform(**how), ground, mask)


def turned(image, across, degrees, lean, rng):
    """Corners of the image, `across` pixels wide in the picture, turned, and leaning back by up to this part."""
    from math import cos, radians, sin

    scale = across / image.width
    w, h = image.width * scale / 2, image.height * scale / 2
    cx = WIDE / 2 + rng.uniform(-0.05, 0.05) * WIDE
    cy = HIGH / 2 + rng.uniform(-0.05, 0.05) * HIGH
    c, s = cos(radians(degrees)), sin(radians(degrees))
    tx, ty = rng.uniform(-lean, lean), rng.uniform(-lean, lean)
    if lean:
        tx, ty = max(lean * 0.5, abs(tx)) * (1 if tx > 0 else -1), ty
    corners = []
    for x, y in [(-w, -h), (w, -h), (w, h), (-w, h)]:
        depth = 1 + tx * x / w + ty * y / h
        corners.append((cx + (x * c - y * s) / depth, cy + (x * s + y * c) / depth))
    return corners


def lit(picture, rng, darkest):
    """Light from one side: the other is darker by this factor."""
    gradient = Image.linear_gradient("L").rotate(rng.choice([0, 90, 180, 270])).resize(picture.size)
    shade = gradient.point(lambda value: int(255 * (darkest + (1 - darkest) * value / 255)))
    return ImageChops.multiply(picture, shade)


def noisy(picture, sigma):
    noise = Image.effect_noise(picture.size, sigma)
    return ImageChops.add(picture, noise, scale=1, offset=-128)


def moved(picture, length, degrees):
    """A hand that shook: the picture averaged along a line."""
    from math import cos, radians, sin

    sum_of = picture
    for step in range(1, length):
        dx, dy = round(step * cos(radians(degrees))), round(step * sin(radians(degrees)))
        sum_of = Image.blend(sum_of, ImageChops.offset(picture, dx, dy), 1 / (step + 1))
    return sum_of


def contrast(picture, low, high):
    return picture.point(lambda value: int(low + (high - low) * value / 255))


def taken(kind, code, rng):
    """A picture of this class, and the quality of its JPEG (none: a PNG)."""
    modules = code.width / 8
    if kind == "screenshot":
        paper = Image.new("L", (1080, 1920), rng.choice([255, 24]))
        side = rng.randint(260, 620)
        paper.paste(code.resize((side, side), Image.Resampling.LANCZOS), (rng.randint(0, 1080 - side), rng.randint(100, 1200)))
        ImageDraw.Draw(paper).text((60, 60), "You have a gift", fill=128)
        return paper, None
    if kind == "small":
        across = int(modules * rng.uniform(2.4, 3.4)) * 2
        picture = laid(card(code, rng), turned(card(code, random.Random(0)), across, rng.uniform(-8, 8), 0, rng), table(rng))
        return noisy(picture, 4), 85
    if kind == "low resolution":
        picture = laid(card(code, rng), turned(card(code, random.Random(0)), 900, rng.uniform(-15, 15), 0, rng), table(rng))
        side = 900 / 2 / modules
        factor = rng.uniform(2.6, 3.4) / side
        return noisy(picture.resize((int(WIDE * factor), int(HIGH * factor)), Image.Resampling.BILINEAR), 3), 75
    sheet = card(code, rng)
    across = rng.randint(620, 900)
    if kind == "rotated":
        picture = laid(sheet, turned(sheet, across, rng.uniform(0, 360), 0, rng), table(rng))
        return noisy(picture, 4), 85
    if kind == "perspective":
        picture = laid(sheet, turned(sheet, across, rng.uniform(-40, 40), 0.3, rng), table(rng))
        return noisy(picture, 4), 85
    degrees, lean = rng.uniform(-25, 25), 0.1
    picture = laid(sheet, turned(sheet, across, degrees, lean, rng), table(rng))
    pitch = across / 2 / modules
    if kind == "blurred":
        return noisy(picture.filter(ImageFilter.GaussianBlur(pitch * rng.uniform(0.35, 0.6))), 3), 85
    if kind == "shaken":
        return noisy(moved(picture, max(2, round(pitch * rng.uniform(0.6, 1.1))), rng.uniform(0, 180)), 3), 85
    if kind == "dark":
        picture = lit(picture, rng, 0.35)
        return noisy(ImageEnhance.Brightness(picture).enhance(rng.uniform(0.12, 0.25)), 5), 85
    if kind == "shadow":
        shadow = Image.new("L", picture.size, 255)
        edge = rng.uniform(0.35, 0.65) * WIDE
        ImageDraw.Draw(shadow).polygon([(0, 0), (edge, 0), (edge + rng.uniform(-300, 300), HIGH), (0, HIGH)], fill=rng.randint(60, 100))
        return noisy(ImageChops.multiply(picture, shadow.filter(ImageFilter.GaussianBlur(6))), 5), 85
    if kind == "low contrast":
        low = rng.randint(90, 120)
        return noisy(contrast(picture, low, low + rng.randint(35, 60)), 3), 90
    if kind == "noisy":
        return noisy(picture, rng.uniform(35, 55)), 70
    if kind.startswith("bars"):
        # Bars are finer than modules, and people go closer.
        upright = rng.random() < 0.5
        across, quarter = (rng.randint(820, 900), 90) if upright else (rng.randint(1000, 1200), 0)
        degrees = quarter + rng.choice([0, 180]) + rng.uniform(-12, 12)
        picture = laid(sheet, turned(sheet, across, degrees, 0.08, rng), table(rng))
        picture = contrast(picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.9))), 15, rng.randint(140, 255))
        return noisy(picture, 5), 80
    if kind == "all together":
        picture = laid(sheet, turned(sheet, across, rng.uniform(0, 360), 0.22, rng), table(rng))
        picture = picture.filter(ImageFilter.GaussianBlur(pitch * rng.uniform(0.2, 0.35)))
        picture = contrast(lit(picture, rng, 0.5), 20, rng.randint(110, 200))
        return noisy(picture, 8), 60
    raise SystemExit(f"no such class: {kind}")


def main():
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    wanted = json.loads((folder / "wanted.json").read_text())
    for number, one in enumerate(wanted):
        rng = random.Random(f"{seed} {number}")
        picture, quality = taken(one["class"], drawn(one, folder, rng), rng)
        ending, how = ("jpg", {"quality": quality}) if quality else ("png", {})
        one["file"] = f"{number:03}.{ending}"
        picture.convert("RGB").save(folder / one["file"], **how)
    (folder / "pictures.json").write_text(json.dumps(wanted, indent=1))


main()
