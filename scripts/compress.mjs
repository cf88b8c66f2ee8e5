// Compresses every built file once, as well as it can be, so that the server never has to: compress.mjs FOLDER

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
let sum = 0;
for (const name of readdirSync(folder).filter((name) => /\.(css|js|svg|wasm)$/.test(name))) {
  const plain = readFileSync(join(folder, name));
  const brotli = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(plain, { level: 9 }));
  console.log(`${name}: ${plain.length} bytes, ${brotli.length} compressed`);
  sum += brotli.length;
}
console.log(`together: ${sum} bytes compressed`);
