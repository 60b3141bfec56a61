#!/bin/sh
# Copies the data of a running service into one archive and keeps those of the last 30 days.
#   backup.sh <data folder> <backup folder>
# Every document is replaced as a whole, so a copy taken while the service runs is sound. The archive holds personal
# data and the signing keys: keep it where only operators can read, and no longer than customers' data may be kept.
set -eu
umask 077

data=${1:?"usage: backup.sh <data folder> <backup folder>"}
backups=${2:?"usage: backup.sh <data folder> <backup folder>"}
[ -d "$data" ] || { echo "$data is no folder." >&2; exit 1; }

mkdir -p "$backups"
archive="$backups/yingda-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
partial="$archive.partial"
trap 'rm -f "$partial"' EXIT

# 1 means that a file grew or went away while it was read, which is usual here; anything above is a failure.
status=0
tar -czf "$partial" --exclude=./cache --exclude=./server.pid --exclude=./commands.sock --exclude='*.tmp' -C "$data" . || status=$?
[ "$status" -le 1 ] || { echo "tar failed with $status; nothing was kept." >&2; exit "$status"; }
gzip -t "$partial"
sync "$partial" 2>/dev/null || sync
mv "$partial" "$archive"

find "$backups" -maxdepth 1 -name 'yingda-*.tar.gz' -mtime +30 -delete
echo "$archive"
