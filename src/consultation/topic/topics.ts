/**
 * What a hearing can be about (emne): one list for all hosts, so that whoever follows a topic follows it everywhere. The
 * words are those of the public sector's own websites; a hearing may have several.
 */
export const TOPICS = [
  'health',
  'mentalHealth',
  'care',
  'publicHealth',
  'childrenAndFamilies',
  'education',
  'work',
  'welfare',
  'equality',
  'samiAffairs',
  'immigration',
  'justice',
  'municipalities',
  'digital',
  'environment',
  'energy',
  'agriculture',
  'transport',
  'housing',
  'business',
  'economy',
  'research',
  'culture',
  'defence',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A word from outside as a topic; undefined for what is none. */
export function topicFrom(text: string): Topic | undefined {
  return TOPICS.find((topic) => topic === text);
}
