// The way into the sidebar's page as a tab. The page's own address changes per session (`use_dynamic_url`), and Chromium refuses
// the lasting one to `tabs.create` (tried in 156); one page of ours may lead to another.
location.replace(`/sidepanel.html${location.search}`);
