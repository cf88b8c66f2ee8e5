import { chromium } from '@playwright/test';
const base='http://localhost:3106';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
const pages = (process.argv[2]||'').split(',').filter(Boolean);
const widths=(process.argv[3]||'1280,390').split(',').map(Number);
const js=process.argv[4]!=='nojs'; const dark=process.argv[5]==='dark'; const tag=process.argv[6]||'';
for (const w of widths){
 const c = await b.newContext({viewport:{width:w,height:w>600?900:844}, javaScriptEnabled:js, colorScheme:dark?'dark':'light', locale:'es-CO', hasTouch:w<600});
 const p = await c.newPage();
 await p.goto(base+'/sign_in');
 await p.fill('input[name="form[number]"]','6015550100'); await p.fill('input[name="form[password]"]','tinto con almojabana temprano');
 await p.click('main button:not([type=button])'); await p.waitForURL(base+'/');
 for (const path of pages){ await p.goto(base+path); if(js) await p.waitForTimeout(700);
  const name=(path==='/'?'home':path.replace(/[^a-z0-9]+/gi,'_'))+`_${w}${js?'':'_nojs'}${dark?'_dark':''}${tag}.png`;
  const ov = js? await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth):'?';
  await p.screenshot({path:'/tmp/w6shots/'+name, fullPage:true}); console.log(name, 'overflow', ov); }
 await c.close();
}
await b.close();
