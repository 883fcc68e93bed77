// An address in the settings: of this server as the world sees it, or of another one that a platform is to be found at.
import { z } from 'zod';

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'an address that starts with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''));
