import { startApp } from './app.ts';
import { restoreTheme } from './theme.ts';
import { turnOn } from './trials/switches.ts';

restoreTheme();
turnOn(new URLSearchParams(location.search));
void startApp();
