import { describe, expect, it } from 'vitest';
import { ANNA, MEMBER_KEY } from '../../test/awork/index.ts';
import { anna, POST, preparedClick } from '../../test/unit/click.ts';
import { awork, requestsTo } from '../../test/unit/worker.ts';

const { given, problem } = preparedClick();

describe('when awork says no', () => {
  it('tells that no seat is free', async () => {
    awork.state.seats.booked = 0;
    expect(await problem()).toEqual({ kind: 'no-seat', reference: expect.any(String) as string });
  });

  it.each([
    ['the plan does not allow it', 400, 'insufficient-subscription-level', 'plan'],
    ['the person is archived', 400, 'entity-archived', 'archived'],
    ['the edge blocks it', 403, 'blocked', 'blocked'],
    ['the person is gone', 404, 'not-found', 'gone'],
  ])('tells that %s', async (_, status, code, kind) => {
    awork.faults.add({ ...POST, status, code });
    expect(await problem()).toMatchObject({ kind, reference: expect.any(String) as string });
    expect(requestsTo(`/users/${ANNA}`)).toHaveLength(1);
  });

  it("quotes awork's own words for a reason that is not known", async () => {
    awork.faults.add({ ...POST, status: 400, code: 'moon-phase' });
    const said = { kind: 'refused', description: 'A fault that a test asked for.' };
    expect(await problem()).toMatchObject(said);
  });

  it('says that they are activated when somebody else was quicker', async () => {
    anna().isDeactivated = false;
    expect(await problem()).toEqual({ state: 'activated' });
  });

  it('counts down as long as awork asks for', async () => {
    awork.faults.add({ ...POST, status: 429, headers: { 'ratelimit-reset': '17' } });
    expect(await problem()).toMatchObject({ kind: 'wait', seconds: 17 });
  });

  it('tells a lacking right from an ended sign-in, and remembers the latter', async () => {
    awork.state.keys.get(MEMBER_KEY)!.rights = 'member';
    awork.faults.add({ ...POST, status: 401 });
    expect(await problem()).toMatchObject({ kind: 'not-allowed' });
    expect((await given.worker.vault.workspaces())[0]).toMatchObject({ signedOut: false });
  });

  it('says "connect again" when awork knows the key no more', async () => {
    awork.state.keys.clear();
    expect(await problem()).toMatchObject({ kind: 'signed-out' });
    expect((await given.worker.vault.workspaces())[0]).toMatchObject({ signedOut: true });
  });

  it('does not call somebody signed out because awork cannot be asked', async () => {
    awork.faults.add({ ...POST, status: 401 });
    awork.faults.add({ path: '/me', resetBefore: true });
    expect(await problem()).toMatchObject({ kind: 'unclear' });
    expect((await given.worker.vault.workspaces())[0]).toMatchObject({ signedOut: false });
  });
});
