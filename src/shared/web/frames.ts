import type { Request, Response } from 'express';
import type { Language } from '../language/words.js';
import type { Frame, Layout } from './page.js';

/** What stands around a page depends on who is signed in, which only identity knows; a port. */
export abstract class Frames {
  abstract languageOf(request: Request): Language;
  abstract frameFor(request: Request, response: Response, layout: Layout): Promise<Frame>;
}
