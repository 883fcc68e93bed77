import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, fileNameOf, partsOf } from '../../adapters/webchat/multipart.ts';

const boundary = 'x-boundary';

interface Field {
  readonly name: string;
  readonly fileName?: string;
  readonly bytes: Uint8Array;
}

function encode(fields: readonly Field[]): Buffer {
  const parts = fields.map(({ name, fileName, bytes }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"`;
    return Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
  });
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

async function* cutAt(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(body: AsyncIterable<Uint8Array>): Promise<Field[]> {
  const fields: Field[] = [];
  for await (const { name, fileName, body: bytes } of partsOf(body, boundary)) {
    const whole = Buffer.concat(await Array.fromAsync(bytes));
    fields.push({ name, bytes: Uint8Array.from(whole), ...(fileName !== undefined && { fileName }) });
  }
  return fields;
}

describe('multipart/form-data', () => {
  it('comes out as it went in, wherever the network cuts it', async () => {
    // Bytes that look like the beginning of a boundary are the hard ones.
    const bytes = fc
      .array(
        fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc.constantFrom('\r\n', '\r\n--', '--x-', '-').map((s) => Buffer.from(s)),
        ),
      )
      .map((pieces) => Uint8Array.from(Buffer.concat(pieces)));
    const field = fc.record({
      name: fc.constantFrom('activity', 'file'),
      fileName: fc.constantFrom('a.png', '照片.jpg'),
      bytes,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 4 }), fc.integer({ min: 1, max: 50 }), async (fields, size) => {
        expect(await read(cutAt(encode(fields), size))).toEqual(fields);
      }),
    );
  });

  it('skips a part that nobody reads', async () => {
    const body = encode([
      { name: 'a', fileName: 'big', bytes: Buffer.alloc(5000, 'x') },
      { name: 'b', bytes: Buffer.from('kept') },
    ]);
    const read: string[] = [];
    for await (const part of partsOf(cutAt(body, 700), boundary)) {
      if (part.name === 'b') read.push(Buffer.concat(await Array.fromAsync(part.body)).toString());
    }
    expect(read).toEqual(['kept']);
  });

  it('says so when it ends in the middle or its headers never end', async () => {
    const whole = encode([{ name: 'a', bytes: Buffer.from('some bytes') }]);
    await expect(read(cutAt(whole.subarray(0, -12), 10))).rejects.toThrow('ends in the middle');
    const endless = Buffer.from(`--${boundary}\r\nX: ${'x'.repeat(20_000)}`);
    await expect(read(cutAt(endless, 1000))).rejects.toThrow('too long a header');
  });

  it('names its files as browsers and older programs do', () => {
    expect(fileNameOf('form-data; name="file"; filename="a %22b%22.png"')).toBe('a "b".png');
    expect(fileNameOf('attachment; filename=plain.pdf')).toBe('plain.pdf');
    expect(fileNameOf('attachment; filename="x.png"; filename*=UTF-8\'\'%E7%85%A7.png')).toBe('照.png');
    expect(fileNameOf('form-data; name="activity"')).toBeUndefined();
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b');
    expect(boundaryOf('text/plain')).toBeUndefined();
  });
});
