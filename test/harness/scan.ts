/** Looks for words in every byte below a folder, in the encodings in which a program may have left them. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The three ways a text stands in base64, by where it began; the first and last letters depend on neighbours. */
const base64Forms = (bytes: Buffer): Buffer[] =>
  [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const from = Math.ceil((offset * 8) / 6);
    return Buffer.from(text.slice(from, Math.floor(((offset + bytes.length) * 8) / 6)));
  });

/** UTF-8, UTF-16LE and base64 of both. */
export const formsOf = (marker: string): Buffer[] => {
  const plain = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')];
  return [...plain, ...plain.flatMap(base64Forms)];
};

const filesBelow = (folder: string): string[] => {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    try {
      const stat = lstatSync(path);
      if (stat.isDirectory()) return filesBelow(path);
      return stat.isFile() ? [path] : [];
    } catch {
      // A temp file that went while we looked holds nothing any more.
      return [];
    }
  });
};

export type Found = { readonly file: string; readonly marker: string };

/** Every file below `folders` that holds one of `markers`. A marker shorter than 8 letters is refused: it would be found by chance. */
export const scan = (folders: readonly string[], markers: readonly string[]): Found[] => {
  for (const marker of markers)
    if (marker.length < 8) throw new RangeError('a marker needs at least 8 letters');
  const forms = markers.map((marker) => ({ marker, bytes: formsOf(marker) }));
  return folders.flatMap(filesBelow).flatMap((file) => {
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch {
      return [];
    }
    return forms
      .filter(({ bytes }) => bytes.some((form) => content.includes(form)))
      .map(({ marker }) => ({ file, marker }));
  });
};
