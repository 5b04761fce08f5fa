import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Settings } from '../../shared/config/settings.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { instantFrom } from '../../shared/time/clock.js';
import { addressWith } from '../../shared/web/pager.js';
import { feedWords, newsKindWords } from './feed.words.js';
import { HearingNews, type NewsItem, type NewsKind } from './hearing-news.js';
import { writeAtom, type Feed, type FeedEntry } from './write-atom.js';

/** Where the feeds stand, below the service's own address. */
export const FEED_PATH = '/nyheter.atom';
export const feedPathOf = (consultationId: string): string => `/horinger/${consultationId}${FEED_PATH}`;

/** Below the hearing's address, where each kind of news is read. */
const PLACES: Record<NewsKind, string> = { opened: '', moved: '', answered: '/sporsmal', summarised: '/oppsummering' };

/** Said of a feed in which nothing has happened yet: RFC 4287 wants an instant, and it must not move. */
const NEVER = instantFrom('1970-01-01T00:00:00.000Z');

/** Writes what is new as feeds, of all hearings and of one. */
@Injectable()
export class FeedWriter {
  constructor(
    private readonly news: HearingNews,
    private readonly settings: Settings,
  ) {}

  /** The news of all hearings, or of those of one host. */
  async ofAll(hostId: string | null, language: Language): Promise<string> {
    const { title, subtitle } = feedWords[language];
    const query = hostId === null ? {} : { vert: hostId };
    const heading = { title, subtitle, selfPath: addressWith(FEED_PATH, query), pagePath: addressWith('/', query) };
    return writeAtom(this.feedOf(heading, await this.news.ofAll(hostId), language));
  }

  /** The news of a hearing that everyone may read. */
  async of({ id, title }: Pick<Consultation, 'id' | 'title'>, language: Language): Promise<string> {
    const words = feedWords[language];
    const heading = {
      title: words.ofHearing(title),
      subtitle: words.subtitle,
      selfPath: feedPathOf(id),
      pagePath: `/horinger/${id}`,
    };
    return writeAtom(this.feedOf(heading, await this.news.of(id), language));
  }

  private feedOf(heading: Heading, items: readonly NewsItem[], language: Language): Feed {
    return {
      id: `${this.settings.baseUrl}${heading.selfPath}`,
      title: heading.title,
      subtitle: heading.subtitle,
      selfUrl: `${this.settings.baseUrl}${heading.selfPath}`,
      pageUrl: `${this.settings.baseUrl}${heading.pagePath}`,
      language,
      updatedAt: items.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), NEVER),
      entries: items.map((item) => this.entryOf(item, language)),
    };
  }

  private entryOf(item: NewsItem, language: Language): FeedEntry {
    return {
      id: `urn:uuid:${item.id}`,
      title: titleOf(item, language),
      url: `${this.settings.baseUrl}/horinger/${item.consultationId}${PLACES[item.kind]}`,
      publishedAt: item.at,
      updatedAt: item.changedAt,
      author: item.host,
      category: { term: item.kind, label: newsKindWords[language][item.kind] },
      summary: linesOf(item, language).join('\n'),
    };
  }
}

interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly selfPath: string;
  readonly pagePath: string;
}

function titleOf({ kind, title, deadlineOn }: NewsItem, language: Language): string {
  const words = feedWords[language];
  const day = deadlineOn === null ? '' : formatDay(deadlineOn, language);
  switch (kind) {
    case 'opened':
      return words.opened(title);
    case 'moved':
      return words.moved(title, day);
    case 'answered':
      return words.answered(title);
    case 'summarised':
      return words.summarised(title);
  }
}

function linesOf({ kind, text, question, deadlineOn }: NewsItem, language: Language): readonly string[] {
  const words = feedWords[language];
  const day = deadlineOn === null ? '' : formatDay(deadlineOn, language);
  switch (kind) {
    case 'opened':
      return [...(text === '' ? [] : [text]), words.deadline(day)];
    case 'moved':
      return [words.movedTo(day), words.reason(text)];
    case 'answered':
      return [words.asked(question), words.answer(text)];
    case 'summarised':
      return [words.summaryIsOut];
  }
}
