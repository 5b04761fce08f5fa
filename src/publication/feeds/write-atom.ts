import type { Language } from '../../shared/language/words.js';
import { XML_DECLARATION, xmlLeaf, xmlNode } from '../../shared/documents/writing/xml-element.js';

/** What a feed is called where it is served. */
export const ATOM_MEDIA_TYPE = 'application/atom+xml; charset=utf-8';

/** Something that happened. */
export interface FeedEntry {
  /** An IRI that is the same for ever, also when the service moves to another address. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: Date;
  /** Later than `publishedAt` when it was corrected. */
  readonly updatedAt: Date;
  readonly author: string;
  /** What kind of thing happened, for readers that sort. */
  readonly category: { readonly term: string; readonly label: string };
  /** Plain text. */
  readonly summary: string;
}

/** A feed as it is written, the newest entry first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly selfUrl: string;
  readonly pageUrl: string;
  readonly language: Language;
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

/** Writes Atom (RFC 4287). Text constructs are plain text: nothing that somebody wrote is ever markup in a reader. */
export function writeAtom(feed: Feed): string {
  const children = [
    xmlLeaf('id', feed.id),
    xmlLeaf('title', feed.title),
    xmlLeaf('subtitle', feed.subtitle),
    xmlLeaf('updated', feed.updatedAt.toISOString()),
    xmlLeaf('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    xmlLeaf('link', '', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    ...feed.entries.map(entryOf),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return `${XML_DECLARATION}${xmlNode('feed', children, attributes)}\n`;
}

function entryOf(entry: FeedEntry): string {
  return xmlNode('entry', [
    xmlLeaf('id', entry.id),
    xmlLeaf('title', entry.title),
    xmlLeaf('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
    xmlLeaf('published', entry.publishedAt.toISOString()),
    xmlLeaf('updated', entry.updatedAt.toISOString()),
    xmlNode('author', [xmlLeaf('name', entry.author)]),
    xmlLeaf('category', '', entry.category),
    xmlLeaf('summary', entry.summary, { type: 'text' }),
  ]);
}
