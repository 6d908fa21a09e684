import { StringDecoder } from 'node:string_decoder';

export interface ChunkDecoder {
  write(chunk: Buffer): Buffer;
  end(): Buffer;
}

const NOTHING: Buffer = Buffer.alloc(0);

/** An XML part as UTF-8, which it is, or UTF-16 told by its byte order mark or by the NUL beside the first `<`. */
export function createChunkDecoder(): ChunkDecoder {
  let decoder: ChunkDecoder | null = null;
  let head: Buffer = NOTHING;
  return {
    write(chunk) {
      if (decoder !== null) return decoder.write(chunk);
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length < 4) return NOTHING;
      decoder = decoderFor(head);
      return withoutMark(decoder.write(head));
    },
    end: () => (decoder === null ? withoutMark(head) : decoder.end()),
  };
}

function decoderFor(bytes: Buffer): ChunkDecoder {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) {
    const decoder = new StringDecoder('utf16le');
    return {
      write: (chunk) => Buffer.from(decoder.write(chunk)),
      end: () => Buffer.from(decoder.end()),
    };
  }
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) {
    const decoder = new TextDecoder('utf-16be', { ignoreBOM: true });
    return {
      write: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
      end: () => Buffer.from(decoder.decode()),
    };
  }
  return { write: (chunk) => chunk, end: () => NOTHING };
}

function withoutMark(bytes: Buffer): Buffer {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}
