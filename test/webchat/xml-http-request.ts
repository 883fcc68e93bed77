// The part of a browser's XMLHttpRequest that the Direct Line client needs to run unmodified in Node, over `fetch`.

export class FetchedXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  onreadystatechange: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  ontimeout: ((error: unknown) => void) | null = null;
  #method = 'GET';
  #url = '';
  readonly #headers = new Headers();
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  send(body?: string | FormData): void {
    void this.#send(body).catch((error: unknown) => {
      if (!this.#abort.signal.aborted) this.onerror?.(error);
    });
  }

  abort(): void {
    this.#abort.abort();
  }

  async #send(body?: string | FormData): Promise<void> {
    const { signal } = this.#abort;
    const sent = body === undefined || this.#method === 'GET' ? {} : { body };
    const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, signal, ...sent });
    const bytes = await answer.arrayBuffer();
    if (signal.aborted) return;
    this.status = answer.status;
    this.response = this.responseType === 'json' ? jsonOf(bytes) : bytes;
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
