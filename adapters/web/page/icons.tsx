import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg
    class="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const Brand = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#2457d6" />
    <path
      d="M9 16.5l4.5 4.5L23.5 11"
      fill="none"
      stroke="#fff"
      stroke-width="3.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

export const Hash = () => (
  <Icon>
    <path d="M7.5 3.5l-2 13M14.5 3.5l-2 13M3.5 7.5h14M2.5 12.5h14" />
  </Icon>
);

export const Check = () => (
  <Icon>
    <path d="M4.5 10.5l4 4 7-8.5" />
  </Icon>
);

export const Cross = () => (
  <Icon>
    <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />
  </Icon>
);

export const Half = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 3.5a6.5 6.5 0 010 13z" fill="currentColor" />
  </Icon>
);

export const Info = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.5v4.5M10 6.5v.01" />
  </Icon>
);

export const Warning = () => (
  <Icon>
    <path d="M10 3l7.5 13.5h-15zM10 8.5v3.5M10 14.3v.01" />
  </Icon>
);

export const Eye = () => (
  <Icon>
    <path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z" />
    <circle cx="10" cy="10" r="2.3" />
  </Icon>
);

export const Reply = () => (
  <Icon>
    <path d="M8 5L3.5 9.5 8 14M4 9.5h7.5a5 5 0 015 5v1" />
  </Icon>
);

export const People = () => (
  <Icon>
    <circle cx="7.5" cy="7" r="2.8" />
    <path d="M2.5 16a5 5 0 0110 0M13 4.5a2.8 2.8 0 010 5M14.5 11.600A5 5 0 0117.5 16" />
  </Icon>
);

export const Link = () => (
  <Icon>
    <path d="M11.5 4.5h4v4M15.5 4.5l-7 7M8.5 5.5h-3.5v9.5h9.5v-3.5" />
  </Icon>
);

export const Down = () => (
  <Icon>
    <path d="M10 4v11.5M5 11l5 5 5-5" />
  </Icon>
);

export const Send = () => (
  <Icon>
    <path d="M3.5 10h12.5M11 5l5 5-5 5" />
  </Icon>
);
