import type { AboutAnswer } from '../../response/submission/about-answer.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { AnswerContent } from '../content/index.js';

/** What the sender says of an answer on the check page. A preliminary one says when the decision that follows is due. */
export function aboutOf(answer: AnswerContent, all: readonly AnswerContent[]): AboutAnswer {
  const followUp = all.find((each) => each.followUpOn === answer.key);
  return {
    senderName: answer.sentBy.name,
    senderEmail: answer.sentBy.email,
    onBehalfOf: (answer.onBehalfOf ?? []).map(({ body }) => body),
    adoptedOn: answer.adopted ? CalendarDay.of(answer.adopted.on) : null,
    isPreliminary: answer.preliminary ?? false,
    followUpOn: followUp?.adopted ? CalendarDay.of(followUp.adopted.on) : null,
  };
}
