// Makes every built file as small as it can be, once, so that the server never has to: compress.mjs FOLDER

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Which of these fits a file best cannot be told beforehand; the best is some 1 % smaller than the usual one.
const settings = [19, 22].flatMap((window) => [0, 16, 19].flatMap((block) => [[0, 0], [1, 0], [0, 15]].map((distances) => ({
  [constants.BROTLI_PARAM_LGWIN]: window,
  [constants.BROTLI_PARAM_LGBLOCK]: block,
  [constants.BROTLI_PARAM_NPOSTFIX]: distances[0],
  [constants.BROTLI_PARAM_NDIRECT]: distances[1],
}))));

function smallest(plain) {
  const known = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const tries = settings.map((setting) => brotliCompressSync(plain, { params: { ...known, ...setting } }));
  return tries.reduce((best, next) => (next.length < best.length ? next : best));
}

// A number of the WebAssembly format (LEB128) and where it ends.
function numberAt(bytes, place) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, place];
  }
}

// Without the custom sections, which tell tools about the program and are not run.
function onlyWhatRuns(wasm) {
  const parts = [wasm.subarray(0, 8)];
  for (let place = 8; place < wasm.length; ) {
    const [length, content] = numberAt(wasm, place + 1);
    if (wasm[place] !== 0) parts.push(wasm.subarray(place, content + length));
    place = content + length;
  }
  return Buffer.concat(parts);
}

const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

const folder = process.argv[2];
const page = join(folder, "index.html");
for (const name of readdirSync(folder).filter((name) => name.endsWith(".wasm"))) {
  const built = readFileSync(join(folder, name));
  const smaller = onlyWhatRuns(built);
  writeFileSync(join(folder, name), smaller);
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(integrity(built), integrity(smaller)));
}

let sum = 0;
for (const name of readdirSync(folder).filter((name) => /\.(css|js|svg|wasm)$/.test(name))) {
  const plain = readFileSync(join(folder, name));
  const brotli = smallest(plain);
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(plain, { level: 9 }));
  console.log(`${name}: ${plain.length} bytes, ${brotli.length} compressed`);
  sum += brotli.length;
}
console.log(`together: ${sum} bytes compressed`);
