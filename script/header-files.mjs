// The headers of `policy.mjs` in the languages of hosts: Apache, nginx, IIS, and those that read `_headers`.
import { caching, everywhere, policies } from "./policy.mjs";

const { "index.html": usual, ...ofPages } = policies;
const pages = Object.entries(ofPages);
const lines = (items, line) => items.map(line).join("\n");
const headers = (line) => lines(Object.entries(everywhere), line);

/** The header files by name, for a build whose hashed files are in `folder`. */
export function headerFiles(folder) {
  return { ".htaccess": apache(), "nginx.conf": nginx(), "web.config": iis(folder), _headers: plain(folder) };
}

function apache() {
  const precompressed = (encoding, extension) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
  RewriteCond %{REQUEST_FILENAME}.${extension} -f
  RewriteRule ^(app-[0-9a-f]+/.+\\.(?:css|js|wasm))$ $1.${extension} [L]`;
  return `# Apache 2.4 reads this where the folder has AllowOverride FileInfo. It asks for mod_headers and mod_setenvif.
AddType text/javascript .js
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddDefaultCharset utf-8

<IfModule mod_headers.c>
${headers(([name, value]) => `  Header always set ${name} "${value}"`)}
  Header always set Content-Security-Policy "${usual}"
${lines(pages, ([page, policy]) => `  <Files "${page}">
    Header always set Content-Security-Policy "${policy}"
  </Files>`)}
  SetEnvIf Request_URI "/app-[0-9a-f]+/" of_a_build
  Header set Cache-Control "${caching.build}" env=of_a_build
  Header set Cache-Control "${caching.others}" env=!of_a_build
  Header append Vary Accept-Encoding
</IfModule>

# The files of a build stand compressed beside themselves.
<IfModule mod_rewrite.c>
  RewriteEngine On
${precompressed("br", "br")}
${precompressed("gzip", "gz")}
  RemoveType .gz
  AddEncoding br .br
  AddEncoding gzip .gz
  SetEnvIf Request_URI "\\.(br|gz)$" no-gzip no-brotli
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/manifest+json image/svg+xml
</IfModule>
`;
}

// Variables, since nginx forgets the headers of a level once a deeper one adds its own.
function nginx() {
  return `# For nginx: include this in the location of the folder.
#   location /engagements/ { alias /srv/engagements/; include /srv/engagements/nginx.conf; }
index index.html;
charset utf-8;
charset_types text/css text/javascript application/javascript application/json;

set $engagements_policy "${usual}";
${lines(pages, ([page, policy]) => `if ($uri ~ "/${page.replace(".", "\\.")}$") { set $engagements_policy "${policy}"; }`)}
set $engagements_cache "${caching.others}";
if ($uri ~ "/app-[0-9a-f]+/") { set $engagements_cache "${caching.build}"; }

add_header Content-Security-Policy $engagements_policy always;
add_header Cache-Control $engagements_cache;
${headers(([name, value]) => `add_header ${name} "${value}" always;`)}

# The files of a build stand compressed beside themselves; with the module ngx_brotli: brotli_static on;
gzip_static on;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json application/wasm image/svg+xml;
`;
}

function iis(folder) {
  // Adding what the server has set already would be an error of the whole site; so would taking the place of one of its types.
  const header = (name, value) => `<remove name="${name}" /><add name="${name}" value="${value.replaceAll("&", "&amp;")}" />`;
  const types = { ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".webmanifest": "application/manifest+json" };
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 7 and later. -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
${lines(Object.entries(types), ([extension, type]) => `      <remove fileExtension="${extension}" /><mimeMap fileExtension="${extension}" mimeType="${type}" />`)}
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpProtocol>
      <customHeaders>
${headers(([name, value]) => `        ${header(name, value)}`)}
        ${header("Content-Security-Policy", usual)}
        ${header("Cache-Control", caching.others)}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${lines([...pages.map(([page, policy]) => [page, "Content-Security-Policy", policy]), [folder, "Cache-Control", caching.build]], ([path, name, value]) => `  <location path="${path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          ${header(name, value)}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`)}
</configuration>
`;
}

// Hosts that read this join the values of a header that two rules set, and two policies are both enforced: so no rule
// overlaps another in a header. They serve a page under its name without .html, too.
function plain(folder) {
  const rule = (path, set) => [path, ...Object.entries(set).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const ofPolicy = [["/", usual], ["/index.html", usual]];
  for (const [page, policy] of pages) ofPolicy.push([`/${page}`, policy], [`/${page.replace(".html", "")}`, policy]);
  return [
    "# For static hosts that read this file: it stands at the root of the site.",
    rule("/*", everywhere),
    ...ofPolicy.map(([path, policy]) => rule(path, { "Content-Security-Policy": policy, "Cache-Control": caching.others })),
    rule("/data/*", { "Cache-Control": caching.others }),
    rule("/service-worker.js", { "Cache-Control": caching.others }),
    rule(`/${folder}/*`, { "Cache-Control": caching.build }),
    "",
  ].join("\n");
}
