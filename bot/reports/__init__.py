"""What managers get: digests, inventories, letters on paper."""
