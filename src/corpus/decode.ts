/**
 * Bytes of a file → text and its encoding. In: the bytes. Out: the decoded file, byte-order mark left out.
 * What is no text at all, or in no encoding known here, is a `UserError`.
 */
import { UserError } from './errors.ts';
import type { DocumentInfo } from './model.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: DocumentInfo['encoding'];
}

/** Signatures of formats that hold text only inside their own packaging (Gary Kessler's table of file signatures). */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b, 0x08],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
];

/** Bytes looked at to tell binary data from text. */
const PROBE = 65_536;
/** Share of characters that may be damaged before an encoding is ruled out; a file cut off in the middle of a character has one. */
const DAMAGE = 0.002;

/**
 * Decodes UTF-8 (with or without byte-order mark), UTF-16 with byte-order mark and GB18030 (with it GBK and GB2312).
 * Broken characters become U+FFFD, which the cleaner drops.
 * @param bytes the whole file
 * @param file its name, for the error
 * @throws UserError `binary-file` · `unknown-encoding`
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeBigEndian(bytes), encoding: 'utf-16be' };
  if (isBinary(bytes)) throw new UserError('binary-file', { path: file });
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = count(utf8, '\ufffd');
  if (broken === 0 || broken <= Math.max(2, utf8.length * DAMAGE)) return { text: utf8, encoding: 'utf-8' };
  const gb = new TextDecoder('gb18030').decode(bytes);
  if (count(gb, '\ufffd') <= Math.max(2, gb.length * DAMAGE) && looksChinese(gb)) return { text: gb, encoding: 'gb18030' };
  throw new UserError('unknown-encoding', { path: file });
}

/** Node's decoder knows UTF-16BE only in builds with full ICU; swapping the bytes works in all. */
function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}

function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return true;
  let odd = 0;
  const length = Math.min(bytes.length, PROBE);
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    // Escape (0x1b) and the white space controls occur in text that came from a terminal or a page layout.
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) odd++;
  }
  return odd > length * 0.02 + 8;
}

function count(text: string, character: string): number {
  let n = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) n++;
  return n;
}

/** GB18030 maps nearly every byte pair to something; real text uses the common characters, which Unicode holds in one block, with Chinese punctuation. */
function looksChinese(text: string): boolean {
  const sample = text.slice(0, PROBE);
  const rare = sample.match(/[\u3400-\u4dbf\ue000-\uf8ff\u0100-\u1fff]/g)?.length ?? 0;
  const common = sample.match(/[\u4e00-\u9fa5]/g)?.length ?? 0;
  return common > 0 && rare <= common * 0.05;
}
