// @ts-check
// A message's files: pictures and films to look at, anything else as a line that opens it.
import { make } from './elements.js';

/** @typedef {{ name: string, contentType: string, url: string }} ShownFile */

/** @param {ShownFile} file */
export function fileElement(file) {
  const { contentType, url, name } = file;
  if (/^image\//.test(contentType)) return picture(file);
  if (/^video\//.test(contentType)) {
    return make('video', { src: url, controls: '', preload: 'metadata', playsinline: '', 'aria-label': name });
  }
  if (/^audio\//.test(contentType)) return make('audio', { src: url, controls: '', 'aria-label': name });
  return line(file);
}

/** @param {ShownFile} file */
function picture(file) {
  const image = make('img', { src: file.url, alt: file.name, loading: 'lazy' });
  const link = make('a', { href: file.url, target: '_blank', rel: 'noopener', class: 'picture' }, [image]);
  // Some photo formats (HEIC) are kept well but shown by few browsers.
  image.addEventListener('error', () => link.replaceWith(line(file)), { once: true });
  return link;
}

/** @param {ShownFile} file */
function line({ name, url }) {
  const label = make('span', { class: 'file-name', dir: 'auto' }, [name]);
  return make('a', { href: url, target: '_blank', rel: 'noopener', class: 'file' }, [fileMark(), label]);
}

export function fileMark() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute(
    'd',
    'M14 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5v-12zM14 3v4.5h4.5',
  );
  svg.append(path);
  return svg;
}
