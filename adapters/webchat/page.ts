// The chat page and what it loads, read once; a browser asks each time whether its copy is still good.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { ChatBrand, DirectLine } from './direct-line.ts';
import { maxTextLength } from './incoming-activity.ts';

const folder = import.meta.dirname;
const contentTypes = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;

export function mountPage(http: Hono, { brands }: DirectLine): void {
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  http.get('/', (context) => {
    const asked = context.req.query('brand');
    const brand = asked ? brands.find(({ id }) => id === asked) : brands[0];
    return brand === undefined ? noSuchBrand(context) : showPage(context, page, brand);
  });
  for (const file of ['page.css', 'page.js', ...modules()]) {
    const text = readFileSync(join(folder, file), 'utf8');
    const contentType = contentTypes[file.endsWith('.js') ? 'js' : 'css'];
    http.get(`/webchat/${file}`, (context) => fresh(context, text, contentType));
  }
}

function modules(): readonly string[] {
  return readdirSync(join(folder, 'page')).map((file) => `page/${file}`);
}

function showPage(context: Context, page: string, brand: ChatBrand): Response {
  const language = languageFor(context, brand);
  const { id, name, languages, hotline, serviceEmail } = brand;
  const settings = { id, name, languages, hotline, serviceEmail, language, maxTextLength };
  const filled = page
    .replace('{{language}}', language === 'zh' ? 'zh-CN' : 'en')
    .replaceAll('{{name}}', () => escapeHtml(name))
    .replace('{{settings}}', () => escapeHtml(JSON.stringify(settings)));
  context.header('Content-Security-Policy', policyFor(context));
  context.header('Vary', 'Accept-Language');
  return fresh(context, filled, 'text/html; charset=utf-8');
}

/** What the address asks for, else what the browser prefers, among what the brand speaks. */
function languageFor(context: Context, { languages, defaultLanguage }: ChatBrand): 'en' | 'zh' {
  const preferred = (context.req.header('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2));
  const asked = [context.req.query('lang')?.slice(0, 2), ...preferred];
  return asked.flatMap((code) => languages.find((language) => language === code) ?? [])[0] ?? defaultLanguage;
}

function policyFor(context: Context): string {
  const { host } = new URL(context.req.url);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    // Older Safari does not count a WebSocket as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function fresh(context: Context, text: string, contentType: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`;
  context.header('ETag', etag);
  context.header('Cache-Control', 'no-cache');
  context.header('X-Content-Type-Options', 'nosniff');
  if (context.req.header('if-none-match') === etag) return context.body(null, 304);
  context.header('Content-Type', contentType);
  return context.body(text);
}

function noSuchBrand(context: Context): Response {
  return context.text('There is no such brand here. Please check the address.\n此处没有该品牌，请检查网址。', 404);
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? character);
}
