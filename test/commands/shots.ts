import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../browsers/find.ts';
import { ALBUM, pictures } from '../shots/album.ts';
import { chosen, type Session } from '../shots/choice.ts';
import { contactSheet } from '../shots/sheet.ts';
import { take } from '../shots/take.ts';
import { build } from './build.ts';
import { seconds } from './status.ts';

async function shoot(session: Session): Promise<string[]> {
  const { browser, scheme, group, scenes } = session;
  const started = performance.now();
  const missing = await take(session);
  const taken = `${String(scenes.length - missing.length)} of ${String(scenes.length)}`;
  const time = seconds(performance.now() - started);
  console.log(
    `${missing.length > 0 ? '✗' : '✓'} ${browser} ${scheme} ${group}: ${taken} (${time})`,
  );
  for (const one of missing) console.error(`  ${one}`);
  return missing;
}

async function run(words: string[]): Promise<boolean> {
  const sessions = chosen(words);
  for (const browser of new Set(sessions.map((session) => session.browser))) {
    ensureBrowser(browser);
    if (!(await build(browser)).ok) return false;
  }
  mkdirSync(ALBUM, { recursive: true });
  let missing = 0;
  for (const session of sessions) missing += (await shoot(session)).length;
  writeFileSync(join(ALBUM, 'index.html'), contactSheet(pictures()));
  console.log('\nTo look through: .screenshots/index.html');
  return missing === 0;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
