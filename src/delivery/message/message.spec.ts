import { MessageCannotBecome } from './message.errors.js';
import { Message } from './message.entity.js';
import { MESSAGE_STATES, mayBecome, type MessageState } from './message-status.js';
import { messageStateWords } from '../delivery.words.js';

const now = new Date('2018-02-01T11:00:00Z');
const soon = new Date('2018-02-01T11:00:30Z');

function message(state: MessageState): Message {
  const expiresAt = new Date('2018-02-04T11:00:00Z');
  return Object.assign(new Message(), { state, leasedUntil: soon, openAttempt: 1, expiresAt });
}

const endings: Record<string, (message: Message) => void> = {
  accept: (told) => {
    told.accept(now, '250 ok');
  },
  postpone: (told) => {
    told.postpone(soon, '451 later');
  },
  reject: (told) => {
    told.reject('550 no');
  },
};

describe('a message', () => {
  test.each(Object.keys(endings))('that is not under way cannot %s', (verb) => {
    for (const state of ['preparing', 'queued', 'held', 'accepted', 'rejected', 'expired', 'cancelled'] as const) {
      expect(() => endings[verb]?.(message(state))).toThrow(MessageCannotBecome);
    }
  });

  test('that has been told how it ended is in nobody’s hands', () => {
    for (const end of Object.values(endings)) {
      const told = message('sending');
      end(told);
      expect(told).toMatchObject({ leasedUntil: null, openAttempt: null });
    }
  });

  test('is given up when the next try would come after its time', () => {
    const told = message('sending');

    told.postpone(new Date('2018-02-04T11:00:00Z'), '451 later');

    expect(told.state).toBe('expired');
  });

  test('that may have arrived is not sending any more, and not queued again by itself', () => {
    const told = message('sending');

    told.doubt(now, '');

    expect(told).toMatchObject({ state: 'uncertain', uncertainSince: now });
  });

  test('that was accepted can only be heard of as delayed or returned', () => {
    expect(MESSAGE_STATES.filter((state) => mayBecome('accepted', state))).toEqual(['delayed', 'bounced']);
  });

  test('that is uncertain and sent once more is marked for good, and has its whole time before it', () => {
    const told = Object.assign(message('uncertain'), { toAddress: 'post@as.example', lifetimeSeconds: 60, fence: 4 });

    told.resend(now);

    expect(told).toMatchObject({ state: 'queued', mayBeDoubled: true, uncertainSince: null, fence: 5 });
    expect(told.expiresAt).toEqual(new Date('2018-02-01T11:01:00Z'));
  });

  test('that came back is sent to the mended address, and is not said to be doubled', () => {
    const told = Object.assign(message('bounced'), { toAddress: 'feil@as.example', mayBeDoubled: false });

    told.resend(now, 'Post@AS.example');

    expect(told).toMatchObject({
      state: 'queued',
      toAddress: 'Post@AS.example',
      toDomain: 'as.example',
      mayBeDoubled: false,
    });
  });

  test.each(['preparing', 'queued', 'held', 'sending', 'accepted', 'delayed', 'cancelled'] as const)(
    'that is %s cannot be sent once more',
    (state) => {
      expect(() => {
        message(state).resend(now);
      }).toThrow(MessageCannotBecome);
    },
  );

  test('on paper is posted by a person, and that can be taken back; an e-mail cannot be posted', () => {
    const onPaper = Object.assign(message('queued'), { channel: 'print' as const });

    onPaper.post(now);
    expect(onPaper).toMatchObject({ state: 'accepted', acceptedAt: now });
    onPaper.unpost();

    expect(onPaper).toMatchObject({ state: 'queued', acceptedAt: null });
    expect(() => {
      Object.assign(message('queued'), { channel: 'smtp' as const }).post(now);
    }).toThrow(MessageCannotBecome);
  });

  test('that was cancelled stays so', () => {
    expect(MESSAGE_STATES.filter((state) => mayBecome('cancelled', state))).toEqual([]);
  });

  test('is never said to be sent or delivered', () => {
    const said = Object.values(messageStateWords).flatMap((words) => Object.values(words));

    expect(said.filter((text) => /\b(sendt|levert|sent|delivered)\b/i.test(text))).toEqual([]);
  });
});
