import { registeredDomainOf, senderDomain } from './sender-domain.rules.js';

describe('the domain of a sender', () => {
  test.each([
    ['siri@snasa.example', ['post@snasa.example'], 'known'],
    ['Siri@Mail.SNASA.example', ['post@snasa.example'], 'known'],
    ['siri@snasa.example', ['post@legevakt.test', 'post@helse.snasa.example'], 'known'],
    ['siri@annen.example', ['post@snasa.example'], 'other'],
    ['siri@snasa.example', [], 'nothingToCompare'],
    ['siri@snasa.example', [''], 'nothingToCompare'],
  ] as const)('%s beside %j is %s', (address, known, expected) => {
    expect(senderDomain(address, known)).toBe(expected);
  });

  test('two municipalities below kommune.no are two bodies', () => {
    expect(registeredDomainOf('post@epost.bergen.kommune.no')).toBe('bergen.kommune.no');
    expect(senderDomain('kari@oslo.kommune.no', ['postmottak@bergen.kommune.no'])).toBe('other');
  });

  test('where anybody gets an address, only the same address is the same body', () => {
    expect(senderDomain('en.annen@gmail.com', ['laget@gmail.com'])).toBe('other');
    expect(senderDomain('Laget@gmail.com', ['laget@gmail.com'])).toBe('known');
  });
});
