"""An interpreter that does nothing but say its peak memory."""

import peak

print(peak.rss_kib())
