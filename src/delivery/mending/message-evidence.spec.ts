import { eachDatabase } from '../../../test/support/databases.js';
import { TestPost } from '../../../test/support/delivery/post.js';
import { Message } from '../message/message.entity.js';
import { MESSAGE_STATES, type MessageState } from '../message/message-status.js';
import { DELIVERY_ACTIONS, type DeliveryAction } from './message-evidence.service.js';

/** What each report makes of a message in each state; states that no report changes are left out. */
const EFFECTS: Readonly<Record<DeliveryAction, Partial<Record<MessageState, MessageState>>>> = {
  delivered: { uncertain: 'accepted', delayed: 'accepted' },
  relayed: { uncertain: 'accepted', delayed: 'accepted' },
  expanded: { uncertain: 'accepted', delayed: 'accepted' },
  delayed: { accepted: 'delayed', uncertain: 'delayed' },
  failed: { accepted: 'bounced', delayed: 'bounced', uncertain: 'bounced' },
};

eachDatabase('evidence of what became of a message', (the) => {
  let post: TestPost;

  beforeEach(() => {
    post = new TestPost(the.database, the.clock);
  });

  afterEach(() => {
    post.remove();
  });

  const stand = async (changes: Partial<Message>): Promise<string> => {
    await post.queue('as');
    const [message] = await post.messages();
    const id = message?.id ?? '';
    await the.database.write((transaction) => transaction.update(Message, { id }, changes));
    return id;
  };

  test.each(DELIVERY_ACTIONS)('«%s» changes only the states that it can be about', async (action) => {
    const id = await stand({ mayBeDoubled: false });
    for (const state of MESSAGE_STATES) {
      await the.database.write((transaction) => transaction.update(Message, { id }, { state }));

      const became = await the.database.write((transaction) =>
        post.evidence.take(transaction, id, { action, status: '2.0.0', text: 'sagt' }),
      );

      expect({ state, became }).toEqual({ state, became: EFFECTS[action][state] ?? null });
    }
  });

  test('stops the second copy of a message that turns out to have arrived', async () => {
    const id = await stand({ mayBeDoubled: true });

    await the.database.write((transaction) =>
      post.evidence.take(transaction, id, { action: 'delivered', status: '2.0.0', text: 'arrived' }),
    );

    expect(await post.states()).toEqual(['accepted']);
    expect((await post.messages())[0]).toMatchObject({ lastResponse: '2.0.0 arrived', uncertainSince: null });
  });

  test('about a message that nobody knows changes nothing', async () => {
    const evidence = { action: 'failed', status: null, text: '' } as const;

    expect(await the.database.write((transaction) => post.evidence.take(transaction, 'none', evidence))).toBeNull();
  });
});
