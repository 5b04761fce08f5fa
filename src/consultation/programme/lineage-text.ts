import type { Language } from '../../shared/language/words.js';
import type { Draft } from '../draft/draft.entity.js';
import type { DraftCourse } from './lineage.rules.js';
import { lineageWords } from './programme.words.js';

/** What became of a draft in a sentence or two; empty when nothing is said. */
export function destinyText(course: DraftCourse, language: Language): string {
  const t = lineageWords[language];
  const ended = course.ending === null ? '' : t[course.ending];
  return [intoText(course, language), publishedText(course, language), ended, course.note]
    .filter((part) => part !== '')
    .join(' ');
}

/** Where a draft came from, when it was made from several earlier ones or from one of another name; empty otherwise. */
export function originText({ draft, from }: DraftCourse, language: Language): string {
  const isNew = from.length > 1 || from.some(({ title }) => title !== draft.title);
  return isNew ? lineageWords[language].madeFrom(listed(from, language)) : '';
}

function intoText({ into }: DraftCourse, language: Language): string {
  const t = lineageWords[language];
  const [only] = into;
  if (only === undefined) return '';
  if (into.length > 1)
    return t.split(
      listed(
        into.map(({ draft }) => draft),
        language,
      ),
    );
  if (only.together.length > 0) return t.merged(listed(only.together, language), only.draft.title);
  return t.into(only.draft.title);
}

function publishedText({ publishedAs, publishedWith }: DraftCourse, language: Language): string {
  const t = lineageWords[language];
  if (publishedAs === '') return '';
  return publishedWith.length === 0
    ? t.published(publishedAs)
    : t.publishedWith(publishedAs, listed(publishedWith, language));
}

function listed(drafts: readonly Draft[], language: Language): string {
  const names = drafts.map(({ title }) => (language === 'en' ? `“${title}”` : `«${title}»`));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}${lineageWords[language].and}${last}`;
}
