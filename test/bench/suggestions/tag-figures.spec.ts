import type { Example, Passage } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import { labelledSet, lettersOf } from '../../support/labelled/labelled-set.js';
import type { Suggester } from './baselines.js';
import { measurePlaces } from './place-figures.js';
import { readingOrders } from './reading-orders.js';
import { measureTags } from './tag-figures.js';

/** Suggests nothing, and keeps what it was taught and asked. */
class Pupil implements Suggester {
  readonly taught: string[] = [];
  readonly asked: string[] = [];
  readonly askedAfterTaught: string[] = [];

  learn({ passage }: Example): void {
    this.taught.push(passage.text);
  }

  suggest({ text }: Passage): ReturnType<Suggester['suggest']> {
    if (this.taught.includes(text)) this.askedAfterTaught.push(text);
    this.asked.push(text);
    return { places: [], tags: [] };
  }
}

describe('the measuring of suggestions', () => {
  const orders = readingOrders(lettersOf(labelledSet(), 'test'), 2);

  it('asks of tags about the same comments after 0, 20, 50 and 100, and none that it has taught', () => {
    const pupils: Pupil[] = [];

    measureTags(() => kept(pupils), orders);

    const first = pupils.filter((_, at) => at % orders.length === 0);
    expect(first.map(({ taught }) => taught.length)).toEqual([0, 20, 50, 100]);
    expect(first.filter(({ asked }) => asked.join() !== first[0]?.asked.join())).toEqual([]);
    expect(pupils.flatMap(({ askedAfterTaught }) => askedAfterTaught)).toEqual([]);
  });

  it('asks of places about every comment of the test part, before it teaches it', () => {
    const pupils: Pupil[] = [];

    measurePlaces(() => kept(pupils), orders);

    expect(pupils.map(({ asked }) => asked.length)).toEqual(pupils.map(({ taught }) => taught.length));
    expect(pupils.flatMap(({ askedAfterTaught }) => askedAfterTaught)).toEqual([]);
  });

  it('reads the letters in other orders, the same ones in every run', () => {
    const letters = lettersOf(labelledSet(), 'test');

    expect(orders[0]).not.toEqual(orders[1]);
    expect(readingOrders(letters, 2)).toEqual(orders);
    expect(new Set(orders[1])).toEqual(new Set(letters));
  });

  function kept(pupils: Pupil[]): Pupil {
    const pupil = new Pupil();
    pupils.push(pupil);
    return pupil;
  }
});
