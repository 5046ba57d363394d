import { join } from 'node:path';
import { startAwork } from '../awork/index.ts';
import { openBrowser } from '../browsers/index.ts';
import { OUTPUT } from '../commands/build.ts';
import { root } from '../commands/steps.ts';
import { keep } from './album.ts';
import type { Session } from './choice.ts';
import { textsOf } from './say.ts';
import type { Stage } from './stage.ts';

/** Takes the pictures of one session. Gives back what could not be brought on the stage, and why. */
export async function take(session: Session): Promise<string[]> {
  const { browser: name, scheme, group, scenes, language = 'en', options, query = '' } = session;
  const folder = OUTPUT[name];
  const awork = await startAwork();
  const { proxyPort, spki } = awork;
  const extension = join(root, folder);
  const opening = { proxyPort, spki, extension, scheme, language, ...options };
  const browser = await openBrowser(name, opening);
  const stage: Stage = {
    awork,
    browser,
    say: textsOf(folder, language),
    query,
    snap: (tab, what, whole) =>
      keep(join(name, scheme, group, `${what}.png`), (file) => tab.screenshot(file, whole)),
  };
  const missing: string[] = [];
  try {
    for (const scene of scenes) {
      await scene.play(stage).catch((problem: Error) => {
        missing.push(`${name} ${scheme} ${group}/${scene.name}: ${problem.message}`);
      });
    }
  } finally {
    await browser.close();
    await awork.stop();
  }
  return missing;
}
