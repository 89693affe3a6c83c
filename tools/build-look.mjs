// Builds src/inspectorate/look/static/look: USWDS's parts in our tokens, our own stylesheets after them, fonts and icons.
// `node tools/build-look.mjs [OUT]`. The result is committed, so that running needs no node; a test builds it again and compares.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, "src/inspectorate");
const uswds = path.join(root, "node_modules/@uswds/uswds");
const out = path.resolve(process.argv[2] ?? path.join(source, "look/static/look"));
const palette = JSON.parse(fs.readFileSync(path.join(source, "look/uswds/palette.json"), "utf8"));

// What a colour does decides which of our tokens stands for it: white letters and white paper part ways in the dark.
const role = (property) =>
  /^background/.test(property) ? "surface" : /^(color|fill|-webkit-text-fill-color)$/.test(property) ? "ink" : "line";
const COLOUR = /#[0-9a-f]{3,8}\b|\bwhite\b|\bblack\b|rgba\([^)]*\)/g;

function inTokens(css) {
  const used = new Set();
  const mapped = css.replace(/([a-z-]+):(\s*)([^;{}]*);/g, (whole, property, space, value) => {
    if (/url\(/.test(value) || !COLOUR.test(value)) return whole;
    const changed = value.replace(COLOUR, (colour) => {
      const key = `${colour} ${role(property)}`;
      if (!(key in palette)) throw new Error(`palette.json: no token for "${key}" (${property}: ${value})`);
      used.add(key);
      return `var(--${palette[key]})`;
    });
    return `${property}:${space}${changed};`;
  });
  const idle = Object.keys(palette).filter((key) => !used.has(key));
  if (idle.length) throw new Error(`palette.json: not used: ${idle.join(", ")}`);
  return mapped;
}

// Faces that no page asks for: they would be four files more.
const withoutIdleFaces = (css) =>
  css.replace(/@font-face\s*{[^}]*}/g, (face) => (/BoldItalic/.test(face) ? "" : face.replace("fallback", "swap")));

function ours() {
  const styles = path.join(source, "look/styles");
  const first = ["tokens.css", "base.css"].map((name) => path.join(styles, name));
  const rooms = fs.readdirSync(source).map((room) => path.join(source, room, "templates", room));
  const beside = rooms.filter(fs.existsSync).flatMap((folder) =>
    fs.readdirSync(folder).filter((name) => name.endsWith(".css")).sort().map((name) => path.join(folder, name)));
  return [...first, ...beside, path.join(styles, "print.css")].map((file) => fs.readFileSync(file, "utf8")).join("\n");
}

const { css } = sass.compile(path.join(source, "look/uswds/uswds.scss"), {
  loadPaths: [path.join(uswds, "packages")], quietDeps: true, silenceDeprecations: ["if-function"],
});
const whole = `${inTokens(withoutIdleFaces(css))}\n${ours()}`;
const built = sass.compileString(whole, { style: "compressed", syntax: "css" }).css.replace(/^\uFEFF/, "");

fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, "look.css"), built);
for (const [, file] of built.matchAll(/url\("?((?:img|fonts)\/[^")]+)"?\)/g)) {
  fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
  fs.copyFileSync(path.join(uswds, "dist", file), path.join(out, file));
}
