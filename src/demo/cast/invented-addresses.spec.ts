import { readFileSync } from 'node:fs';
import { municipalities } from '../../register/reference/municipalities.js';
import { inProject } from '../../shared/config/project-root.js';
import { inventedAddresses } from './invented-addresses.js';

describe('the invented addresses', () => {
  it('are one for each body, also for the two municipalities called Våler', () => {
    const bodies = municipalities.map(({ municipalityNumber, name }) => ({ id: municipalityNumber ?? '', name }));

    const addresses = [...inventedAddresses(bodies).values()];

    expect(new Set(addresses).size).toBe(municipalities.length);
    expect(addresses).toContain('postmottak@valer-kommune.example');
    expect(addresses).toContain('postmottak@valer-kommune-nr-2.example');
  });

  it('are such as no mail server takes amiss, and lead nowhere', () => {
    const names = ['Guovdageaidnu - Kautokeino kommune', 'Ææ/Øø (Åå)', '…', 'x'.repeat(200)];

    const addresses = [...inventedAddresses(names.map((name) => ({ id: name, name }))).values()];

    for (const address of addresses) expect(address).toMatch(/^postmottak@[a-z0-9][a-z0-9-]{0,61}[a-z0-9]?\.example$/);
    expect(addresses[0]).toBe('postmottak@guovdageaidnu-kautokeino-kommune.example');
  });
});

describe('the list of the demonstration', () => {
  it('is the list of February 2018, byte for byte', () => {
    const name = 'horingsinstanser-2018-02.txt';
    const sample = readFileSync(inProject('test', 'samples', 'register', name));

    expect(readFileSync(inProject('src', 'demo', 'content', name)).equals(sample)).toBe(true);
  });
});
