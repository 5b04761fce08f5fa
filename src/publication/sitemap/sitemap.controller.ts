import { Controller, Get, Header, Redirect } from '@nestjs/common';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { Settings } from '../../shared/config/settings.js';
import { robotsOf } from './robots.js';
import { Sitemap, SITEMAP_MEDIA_TYPE } from './sitemap.js';

/** What search engines ask for, and the address of a hearing cut short. */
@Controller()
@ForEveryone()
export class SitemapController {
  constructor(
    private readonly map: Sitemap,
    private readonly settings: Settings,
  ) {}

  @Get('sitemap.xml')
  @Header('Content-Type', SITEMAP_MEDIA_TYPE)
  @Header('Cache-Control', 'public, no-cache')
  async sitemap(): Promise<string> {
    return this.map.write();
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, no-cache')
  robots(): string {
    return robotsOf(this.settings);
  }

  /** What is left when the end of a hearing's address is taken off leads to the list, for good. */
  @Get('horinger')
  @Redirect('/', 308)
  list(): void {
    // The way on is all there is to say.
  }
}
