import { namesWith, stillNamed } from './body-behind.js';

describe('those that an answer is given for', () => {
  test('a name stands once however it is written, in the order they were named', () => {
    expect(namesWith(['Osen kommune'], ['osen  kommune', 'Áltá gielda', 'ÁLTÁ GIELDA', ' '])).toEqual([
      'Osen kommune',
      'Áltá gielda',
    ]);
  });

  test('a body of the register counts as long as its name stands', () => {
    const osen = { name: 'Osen kommune', invitationId: null, organisationId: 'osen' };

    expect(stillNamed([osen], ['OSEN KOMMUNE', 'Et brukerutvalg'])).toEqual([osen]);
    expect(stillNamed([osen], ['Et brukerutvalg'])).toEqual([]);
  });
});
