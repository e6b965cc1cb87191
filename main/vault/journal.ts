import { dirname } from 'node:path';
import { type FilePort, readWhole, replaceFile } from './files.ts';
import { deriveKey, SEAL_OVERHEAD, seal, unseal, zero } from './seal.ts';

/** What is being typed, with the caret, so that both come back after a crash. */
export type Draft = {
  readonly draftId: string;
  readonly text: string;
  readonly caret: number;
  /** Epoch ms. */
  readonly at: number;
};
type Entry = Draft | { readonly draftId: string; readonly cleared: true };

/** A journal is rewritten once it is this large and mostly history. */
const COMPACT_AT = 256 * 1024;
const WORTH_IT = 4;
/** 100,000 characters of four bytes, escaped, with room to spare: a longer frame is a torn one. */
const LARGEST_FRAME = 4 * 1024 * 1024;

/**
 * Append-only journal of drafts beside an episode's file, so that a damaged database loses none.
 * Each entry is sealed under a key of the episode's key and waits for the disk. A torn tail is cut
 * off; everything before it is read.
 */
export class Journal {
  private readonly files: FilePort;
  private readonly path: string;
  private readonly key: Buffer;
  private fd: number | null = null;
  private readonly live = new Map<string, Draft>();
  private entries = 0;
  private end = 0;

  /** @param episodeKey stays with the caller, who zeroes it */
  constructor(files: FilePort, path: string, episodeKey: Uint8Array) {
    this.files = files;
    this.path = path;
    this.key = deriveKey(episodeKey, 'draft', 'journal');
    this.load();
  }

  /** An entry opens only at its own place in the file. */
  private context(index: number): string {
    return `journal|${index}`;
  }

  private load(): void {
    const bytes = readWhole(this.files, this.path) ?? Buffer.alloc(0);
    let at = 0;
    while (at + 4 <= bytes.length) {
      const length = bytes.readUInt32BE(at);
      if (length < SEAL_OVERHEAD || length > LARGEST_FRAME) break;
      const body = bytes.subarray(at + 4, at + 4 + length);
      if (body.length < length) break;
      const plain = unseal(this.key, body, this.context(this.entries));
      if (plain === null) break;
      this.apply(JSON.parse(plain.toString('utf8')) as Entry);
      this.entries += 1;
      at += 4 + length;
    }
    this.end = at;
    if (at < bytes.length) {
      // What follows a torn entry could never be read: later entries go in its place.
      this.files.truncate(this.handle(), at);
    }
  }

  private apply(entry: Entry): void {
    if ('cleared' in entry) this.live.delete(entry.draftId);
    else this.live.set(entry.draftId, entry);
  }

  private handle(): number {
    if (this.fd === null) {
      const there = this.files.exists(this.path);
      this.fd = this.files.open(this.path, there ? 'existing' : 'create');
      if (!there) this.files.fsyncDir(dirname(this.path));
    }
    return this.fd;
  }

  private frame(entry: Entry, index: number): Buffer {
    const plain = Buffer.from(JSON.stringify(entry), 'utf8');
    const sealed = seal(this.key, plain, this.context(index));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length, 0);
    return Buffer.concat([length, sealed]);
  }

  private append(entry: Entry): void {
    const fd = this.handle();
    const bytes = this.frame(entry, this.entries);
    try {
      this.files.write(fd, bytes, this.end);
      this.files.fdatasync(fd);
    } catch (error) {
      // Half an entry on a full disk: the next one starts where this one did.
      this.files.truncate(fd, this.end);
      throw error;
    }
    this.end += bytes.length;
    this.entries += 1;
    this.apply(entry);
    if (this.end > COMPACT_AT) this.compact();
  }

  /** Durable on return. */
  save(draft: Draft): void {
    this.append(draft);
  }

  clear(draftId: string): void {
    if (!this.live.has(draftId)) return;
    this.append({ draftId, cleared: true });
  }

  /** The last state of every draft, oldest first. */
  drafts(): Draft[] {
    return [...this.live.values()].sort((a, b) => a.at - b.at);
  }

  private compact(): void {
    const frames = this.drafts().map((draft, index) => this.frame(draft, index));
    const bytes = Buffer.concat(frames);
    if (bytes.length * WORTH_IT > this.end) return;
    this.closeHandle();
    replaceFile(this.files, this.path, bytes);
    this.entries = frames.length;
    this.end = bytes.length;
  }

  private closeHandle(): void {
    if (this.fd !== null) this.files.close(this.fd);
    this.fd = null;
  }

  close(): void {
    this.closeHandle();
    this.live.clear();
    zero(this.key);
  }
}
