"""The pages, one file each: a page asks the desk for what it shows and renders a template."""
