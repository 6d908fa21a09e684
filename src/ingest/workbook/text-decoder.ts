import { StringDecoder } from 'node:string_decoder';

export interface ChunkDecoder {
  write(chunk: Buffer): string;
  end(): string;
}

/** Bytes of an XML part as text: UTF-8, or UTF-16 told by its byte order mark or by the NUL beside the first `<`. */
export function createChunkDecoder(): ChunkDecoder {
  let decoder: ChunkDecoder | null = null;
  let head: Buffer | null = null;
  return {
    write(chunk) {
      if (decoder !== null) return decoder.write(chunk);
      const bytes = head === null ? chunk : Buffer.concat([head, chunk]);
      if (bytes.length < 4) {
        head = bytes;
        return '';
      }
      decoder = decoderFor(bytes);
      return withoutMark(decoder.write(bytes));
    },
    end() {
      if (decoder !== null) return decoder.end();
      return head === null ? '' : withoutMark(head.toString('utf8'));
    },
  };
}

function decoderFor(bytes: Buffer): ChunkDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new StringDecoder('utf16le');
  if (bytes[0] === 0x3c && bytes[1] === 0) return new StringDecoder('utf16le');
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) {
    const decoder = new TextDecoder('utf-16be');
    return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
  }
  return new StringDecoder('utf8');
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
