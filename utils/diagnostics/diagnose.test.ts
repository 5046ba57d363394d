import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ADMIN_KEY, ANNA, JONAS } from '../../test/awork/index.ts';
import { atOnce, awork, freshProfile, startWorker, type Worker } from '../../test/unit/worker.ts';

freshProfile();

const TRACE = 'trace-0123456789';

let worker: Worker;
let diagnose: (now?: number) => Promise<string>;
beforeEach(async () => {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: [] }));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => 'de');
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ manifest_version: 3, name: '', version: '9.8.7' }) as never,
  );
  worker = await startWorker();
  ({ diagnose } = await import('./diagnose.ts'));
});

/** Somebody is connected, and of three activations one worked. */
async function busy(): Promise<void> {
  await worker.connected();
  await atOnce(worker.commit(await worker.ticket(ANNA)));
  const headers = { 'Trace-Id': TRACE };
  const said = { code: 'odd', description: 'MARKED words about MARKED@example.com' };
  for (const body of [said, { code: 'insufficient-seats' }]) {
    // Else both would have been sent in the same millisecond.
    vi.setSystemTime(Date.now() + 1_000);
    awork.faults.add({ method: 'POST', status: 400, headers, body });
    await atOnce(worker.commit(await worker.ticket(JONAS)));
  }
}

describe('the diagnostics', () => {
  it('tell versions, states, counts and the last problems', async () => {
    await busy();
    const { remember } = await import('../audience.ts');
    await Promise.all([remember(1), remember(2)]);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab) => {
      if (tab === 2) throw new Error('gone');
      return { people: [JONAS], found: ['link', 'image', 'link'] };
    });
    const text = await diagnose();
    for (const line of [
      'Activate for awork 9.8.7',
      'Language: de',
      'Access: API yes, pages no',
      'Workspaces: 1 readable, 0 damaged',
      '- 1 × api-key, connected, may activate: yes, until the browser closes',
      'Preferences: grace 5, actions on pages yes, by name yes',
      'Open pages of awork that answer: 1',
      '- 1 × image',
      '- 2 × link',
      'Journal: 3 entries',
    ]) {
      expect(text).toContain(line);
    }
    const { length } = awork.state.people.filter(({ isDeactivated }) => isDeactivated);
    expect(length).toBeGreaterThan(0);
    expect(text).toMatch(/- \d+ people, \d+ s old, filter works/);
    const problems = text.split('Last problems:\n')[1]!.split('\n');
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^- \\d{4}-.+Z no-seat \\(page\\) ${TRACE}$`)),
      expect.stringMatching(new RegExp(`^- \\d{4}-.+Z refused \\(page\\) ${TRACE}$`)),
    ]);
  });

  it('tell that there is nothing, where there is nothing', async () => {
    expect(await diagnose()).toContain('Workspaces: 0 readable, 0 damaged\n- none');
  });

  it('hold no name, no e-mail, no id, no workspace and nothing that opens one', async () => {
    for (const person of awork.state.people) {
      Object.assign(person, { firstName: 'MARKED', lastName: person.id, position: 'MARKED' });
      for (const info of person.userContactInfos ?? [])
        info.value = `MARKED-${person.id}@example.com`;
    }
    Object.assign(awork.state.workspace, {
      name: 'MARKED workspace',
      url: 'https://MARKED.awork.com',
    });
    await busy();
    const { remember } = await import('../audience.ts');
    await remember(1);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => ({
      people: [ANNA],
      found: ['MARKED', ANNA],
    }));
    const db = await worker.database.database();
    const [entry] = await db.getAll('journal');
    const odd = { outcome: { state: 'failed', problem: { kind: 'unexpected' } } } as const;
    await db.put('journal', { ...entry!, ...odd, ticket: 'x', reference: 'MARKED Anna Schmidt' });
    const text = await diagnose();
    expect(text).toContain('unexpected (page) no trace id');
    expect(text).not.toMatch(/MARKED/i);
    expect(text).not.toContain(ADMIN_KEY);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const tickets = (await db.getAll('journal')).map(({ ticket }) => ticket);
    for (const ticket of tickets.filter((one) => one.length > 1))
      expect(text).not.toContain(ticket);
  });
});
