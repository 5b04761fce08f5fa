import { Injectable } from '@nestjs/common';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import { XML_DECLARATION, xmlLeaf, xmlNode } from '../../shared/documents/writing/xml-element.js';

/** What a sitemap is called where it is served. */
export const SITEMAP_MEDIA_TYPE = 'application/xml; charset=utf-8';

/** A sitemap holds 50,000 addresses; a hearing has at most three. The newest come first. */
const MOST_HEARINGS = 10_000;

/**
 * Tells search engines which pages there are, by the protocol of sitemaps.org. Answers are reached by their list and do not
 * stand here one by one, so that none that was taken down is asked for by its address. There is no `lastmod`: a day that is
 * not always right makes engines pass over all of them.
 */
@Injectable()
export class Sitemap {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async write(): Promise<string> {
    const hearings: { id: string }[] = await this.database.reader.query(
      `SELECT "id" FROM "consultation" WHERE "visibility" = 'public' AND "openedAt" IS NOT NULL AND "state" <> 'cancelled'
       ORDER BY "openedAt" DESC, "id" DESC LIMIT ${String(MOST_HEARINGS)}`,
    );
    const paths = ['/', ...hearings.flatMap(({ id }) => [`/horinger/${id}`, `/horinger/${id}/horingssvar`])];
    const urls = paths.map((path) => xmlNode('url', [xmlLeaf('loc', `${this.settings.baseUrl}${path}`)]));
    const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
    return `${XML_DECLARATION}${xmlNode('urlset', urls, attributes)}\n`;
  }
}
