import { topicFrom, type Topic } from '../../consultation/topic/topics.js';

/** What somebody wants to be told of: all hearings, those about a topic, or one. */
export type SubscriptionTarget =
  | { readonly kind: 'all' }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'hearing'; readonly consultationId: string };

const HEARING = /^hearing:([\w-]{1,64})$/;

/** For a column and for a form: `all`, `topic:<topic>` or `hearing:<id>`. */
export function targetKey(target: SubscriptionTarget): string {
  switch (target.kind) {
    case 'all':
      return 'all';
    case 'topic':
      return `topic:${target.topic}`;
    case 'hearing':
      return `hearing:${target.consultationId}`;
  }
}

/** Reads what `targetKey` wrote; null for anything else. Whether there is such a hearing is for the service to ask. */
export function targetFrom(key: string): SubscriptionTarget | null {
  if (key === 'all') return { kind: 'all' };
  const topic = key.startsWith('topic:') ? topicFrom(key.slice('topic:'.length)) : undefined;
  if (topic !== undefined) return { kind: 'topic', topic };
  const [, consultationId] = HEARING.exec(key) ?? [];
  return consultationId === undefined ? null : { kind: 'hearing', consultationId };
}
