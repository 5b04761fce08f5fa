import { Tally, Tallies } from './score.js';

describe('the score of suggestions', () => {
  it('counts every label by itself, as by hand: three of four right, of six said', () => {
    const tally = new Tally();

    tally.add(new Set(['rus', 'voksne']), new Set(['rus', 'voksne', 'barn']));
    tally.add(new Set(['rus']), new Set(['gravide']));
    tally.add(new Set(['spise']), new Set(['spise', 'barn']));

    expect(tally.score()).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  it('is nothing for one that suggests nothing', () => {
    const tally = new Tally();

    tally.add(new Set(), new Set(['rus']));

    expect(tally.score()).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('is kept apart for each name', () => {
    const tallies = new Tallies();

    tallies.of('nb').add(new Set(['rus']), new Set(['rus']));
    tallies.of('nn').add(new Set(['rus']), new Set(['barn']));

    expect(tallies.scores()).toMatchObject({ nb: { f1: 1 }, nn: { f1: 0 } });
  });
});
