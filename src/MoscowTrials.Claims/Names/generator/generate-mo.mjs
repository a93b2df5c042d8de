// A compiled gettext catalogue: the Debian package of GeoNames names keeps one per language, keyed by GeoNames number.
import { readFileSync } from 'node:fs';

/** Message id (a GeoNames number, "RU.48", "RU") -> text. */
export function readMo(path) {
  const b = readFileSync(path);
  if (b.readUInt32LE(0) !== 0x950412de) throw new Error(`${path}: not a little-endian .mo file`);
  const count = b.readUInt32LE(8);
  const ids = b.readUInt32LE(12);
  const texts = b.readUInt32LE(16);
  const at = (table, i) => b.toString('utf8', b.readUInt32LE(table + 8 * i + 4), b.readUInt32LE(table + 8 * i + 4) + b.readUInt32LE(table + 8 * i));
  const result = new Map();
  for (let i = 0; i < count; i++) if (at(ids, i)) result.set(at(ids, i), at(texts, i));
  return result;
}
