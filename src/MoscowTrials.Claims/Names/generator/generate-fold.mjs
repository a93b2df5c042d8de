// The key under which a name is sorted and found. PlaceKey.cs folds a name that is looked up in the same way; the two
// must change together, and a test looks up every name of places.tsv to prove that they agree.
const special = {
  'ß': 'ss', 'æ': 'ae', 'Æ': 'ae', 'œ': 'oe', 'Œ': 'oe', 'þ': 'th', 'Þ': 'th', 'ð': 'd', 'Ð': 'd', 'ø': 'o', 'Ø': 'o',
  'đ': 'd', 'Đ': 'd', 'ħ': 'h', 'Ħ': 'h', 'ı': 'i', 'ł': 'l', 'Ł': 'l', 'ŋ': 'n', 'Ŋ': 'n', 'ŧ': 't', 'Ŧ': 't',
  'ə': 'a', 'Ə': 'a', 'ẞ': 'ss', 'ƙ': 'k', 'Ƙ': 'k', 'ɓ': 'b', 'Ɓ': 'b', 'ɗ': 'd', 'Ɗ': 'd',
};
// Dots, commas and apostrophes vanish (U.S. = US, Xi'an = Xian); hyphens and slashes part words.
const dropped = /[.,'’‘ʻʼʾʿ`´()\u0300-\u036f]/;
const parting = /[-‐‑–—/\u00a0 ]/;

/** The key of a name, or null if the name has a letter outside the Latin alphabet. */
export function fold(name) {
  let key = '';
  for (const c of name.normalize('NFC')) {
    if (dropped.test(c)) continue;
    if (parting.test(c)) { if (key && !key.endsWith(' ')) key += ' '; continue; }
    const base = special[c] ?? c.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const b of base.toLowerCase()) {
      if (special[b]) key += special[b];
      else if (/[a-z0-9&]/.test(b)) key += b;
      else return null;
    }
  }
  return key.trim() || null;
}
