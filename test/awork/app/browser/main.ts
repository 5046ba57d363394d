import { startApp } from './app.ts';
import { restoreTheme } from './theme.ts';

restoreTheme();
void startApp();
