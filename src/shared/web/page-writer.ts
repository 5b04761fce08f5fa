import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Templates } from '../rendering/templates.js';
import { Frames } from './frames.js';
import { keepingOf } from './keeping.js';
import type { Frame, Page } from './page.js';
import { webWords } from './web.words.js';

/** Writes a page object as a whole document: its template inside its layout. */
@Injectable()
export class PageWriter {
  constructor(
    private readonly templates: Templates,
    private readonly frames: Frames,
  ) {}

  async write(page: Page, request: Request, response: Response): Promise<string> {
    const frame = await this.frameOf(page, request, response);
    const words = webWords[frame.language];
    // Spreading leaves the prototype behind, so that strict templates see own fields alone.
    const content = this.templates.render(page.template, { ...page, frame, web: words });
    return this.templates.render(`pages/frame/${page.layout}`, {
      title: page.title,
      content,
      crumbs: page.crumbs,
      hasCrumbs: page.crumbs.length > 0,
      scripts: page.scripts,
      refreshSeconds: page.refreshSeconds,
      frame,
      web: words,
      languages: [
        { code: 'nb', name: 'Bokmål', isCurrent: frame.language === 'nb' },
        { code: 'nn', name: 'Nynorsk', isCurrent: frame.language === 'nn' },
        { code: 'en', name: 'English', isCurrent: frame.language === 'en' },
      ],
    });
  }

  /** A page that is kept has no token: it is the same, byte for byte, for all, and nobody's token is looked at who is nobody here. */
  private async frameOf(page: Page, request: Request, response: Response): Promise<Frame> {
    const { isKept } = keepingOf(page, request);
    const frame = await this.frames.frameFor(request, response, page.layout);
    return isKept ? { ...frame, formToken: '' } : frame;
  }
}
