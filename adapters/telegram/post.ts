// How requests reach Telegram. Replies are small forms, many a second: Node's own client carries one at a third of what `fetch` costs.
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

/** As `fetch`, as far as the library asks of it; files and everything else go by `fetch` itself. */
export const post: typeof fetch = async (address, init) => {
  const { body, headers, signal } = init ?? {};
  if (!(body instanceof URLSearchParams)) return await fetch(address, init);
  const options = { method: 'POST', headers: { ...Object(headers) }, ...(signal && { signal }) };
  const url = new URL(String(address));
  return await new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () => resolve(answer(response.statusCode ?? 0, text)));
    });
    request.on('error', reject);
    request.end(body.toString());
  });
};

/** What the library reads of a response; a whole one costs more than the request. */
function answer(status: number, text: string): Response {
  return { status, text: async () => text } as Response;
}
