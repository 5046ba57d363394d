const SKIN = ['#f3cfb3', '#e5b08a', '#c98d64', '#9c6644', '#6f4630'];
const HAIR = ['#2b2320', '#5b3a26', '#8a5a33', '#c79b5b', '#a8482f', '#8d9299'];

/** A friendly face for an id, always the same one: head and shoulders before a soft gradient. */
export function portrait(id: string): string {
  const pick = picker(id);
  const hue = pick(360);
  const skin = SKIN[pick(SKIN.length)]!;
  const hair = HAIR[pick(HAIR.length)]!;
  const long = pick(2) === 1;
  const shirt = `hsl(${(hue + 150 + pick(60)) % 360} 45% 42%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 160 160">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="hsl(${hue} 70% 84%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 62%)"/>
</linearGradient></defs>
<rect width="160" height="160" fill="url(#g)"/>
${long ? `<path d="M46 72a34 38 0 0 1 68 0v44q-34 14-68 0z" fill="${hair}"/>` : ''}
<path d="M22 166c2-36 26-50 58-50s56 14 58 50z" fill="${shirt}"/>
<path d="M68 98h24v22q-12 10-24 0z" fill="${skin}"/>
<path d="M68 104q12 10 24 0v6q-12 10-24 0z" fill="#000" opacity=".12"/>
<ellipse cx="80" cy="76" rx="28" ry="33" fill="${skin}"/>
<path d="M50 72c-2-26 12-40 30-40s32 14 30 40q-4-18-20-22-18 8-34 4-5 6-6 18z" fill="${hair}"/>
<circle cx="70" cy="78" r="2.6" fill="#2a2a2a"/><circle cx="90" cy="78" r="2.6" fill="#2a2a2a"/>
<path d="M71 91q9 8 18 0" fill="none" stroke="#7a3b30" stroke-width="2.6" stroke-linecap="round"/>
</svg>
`;
}

function picker(id: string): (below: number) => number {
  let seed = 7;
  for (const letter of id) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0;
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}
